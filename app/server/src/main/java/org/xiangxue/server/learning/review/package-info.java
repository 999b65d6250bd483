/** Flags and held pieces of an official's area. */
@NullMarked
package org.xiangxue.server.learning.review;

import org.jspecify.annotations.NullMarked;
