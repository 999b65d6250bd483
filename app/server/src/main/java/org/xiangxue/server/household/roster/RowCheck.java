package org.xiangxue.server.household.roster;

import org.xiangxue.contract.FieldProblem;

/** What the check of a row finds. */
public sealed interface RowCheck {

    record Sound(RosterRow row) implements RowCheck {}

    /** Only the first fault is told. */
    record Faulty(Column column, RowFault fault) implements RowCheck {
        public FieldProblem problem() {
            return fault.in(column);
        }
    }
}
