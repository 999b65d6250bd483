/** Brings the courses of course-content into the system through the services that trainers use. */
@NullMarked
package org.xiangxue.server.course.shipped;

import org.jspecify.annotations.NullMarked;
