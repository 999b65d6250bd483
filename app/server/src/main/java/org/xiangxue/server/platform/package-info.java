/**
 * Technical ground for every feature: problems, clock, ids, authority, secrets, outbox, jobs,
 * object storage. It knows no feature.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package org.xiangxue.server.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
