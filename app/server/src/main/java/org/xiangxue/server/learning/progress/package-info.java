/**
 * What evidence adds up to for the person: seconds covered, best attempts, lessons and courses
 * complete.
 */
@NullMarked
package org.xiangxue.server.learning.progress;

import org.jspecify.annotations.NullMarked;
