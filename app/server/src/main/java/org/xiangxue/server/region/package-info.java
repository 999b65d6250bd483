/**
 * The tree of administrative areas: five official levels of reference data, read by anyone, changed
 * by migrations only. It knows nothing of who lives there.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package org.xiangxue.server.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
