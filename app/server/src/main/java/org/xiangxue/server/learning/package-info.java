/**
 * Evidence of learning and what it adds up to: progress, completion, credit to the household.
 * Evidence is append-only and free of order; everything else here is derived from it, never typed
 * in. It is not for what is taught, nor for certificates.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit", "region", "household", "course"})
package org.xiangxue.server.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
