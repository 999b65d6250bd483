/**
 * Files of courses: what may come in, where it is kept, who may fetch it. It does not know what a
 * course is; {@code course} tells it what is published.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package org.xiangxue.server.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
