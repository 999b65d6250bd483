/**
 * Training coverage by area and day, and the households not reached: the read side. Each
 * household's coverage is a step function of days, derived from its facts by one drainer and added
 * up for the areas of all five levels. It owns the views {@code coverage_*}, the only place where
 * SQL reads the tables of other packages. It decides nothing.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "audit",
            "region",
            "household",
            "course",
            "certificate",
            "learning"
        })
package org.xiangxue.server.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
