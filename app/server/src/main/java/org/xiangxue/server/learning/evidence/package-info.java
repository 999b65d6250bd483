/** Takes evidence in, and lets officials look at what waits for a person. */
@NullMarked
package org.xiangxue.server.learning.evidence;

import org.jspecify.annotations.NullMarked;
