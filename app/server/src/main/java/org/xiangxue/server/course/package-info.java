/**
 * Courses: drafts and their review, numbered published versions, search, how an answer is marked,
 * import of course-content. It does not know who learned what.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit", "media"})
package org.xiangxue.server.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
