/**
 * The hash-chained log of who saw, changed or exported what, and why. Every package but platform
 * may use it; it is not for debugging.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package org.xiangxue.server.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
