/** Courses: the published ones that anyone may read, and the drafts of trainers. */
@NullMarked
package org.xiangxue.contract.course;

import org.jspecify.annotations.NullMarked;
