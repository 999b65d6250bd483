/**
 * Assistance programmes: rules as typed trees, decisions that explain themselves and can be
 * replayed, public notice, objection and appeal, and the hand-over to assistance systems. It reads
 * the facts of other packages through the views {@code eligibility_*} that it owns. It grants
 * nothing by itself: a person confirms each decision.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "audit",
            "region",
            "household",
            "course",
            "learning",
            "certificate"
        })
package org.xiangxue.server.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
