/** Courses on their way to villagers: written, seen as on a phone, reviewed, published. */
@NullMarked
package org.xiangxue.console.course;

import org.jspecify.annotations.NullMarked;
