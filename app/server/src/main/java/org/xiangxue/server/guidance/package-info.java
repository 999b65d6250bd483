/**
 * What a villager sees of the household and what to learn next, with the reason. It only reads; it
 * decides nothing and keeps nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "household", "region", "course", "learning"})
package org.xiangxue.server.guidance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
