/**
 * The registry of households: persons, dated memberships, dated facts, imports of rosters and what
 * has changed. It is not a register of accounts or of learning; it only tells others who lived
 * where on which day, and marks the households that changed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit", "region"})
package org.xiangxue.server.household;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
