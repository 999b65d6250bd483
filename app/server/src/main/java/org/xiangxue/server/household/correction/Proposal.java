package org.xiangxue.server.household.correction;

import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.household.CorrectionChange;
import org.xiangxue.server.household.roster.Column;
import org.xiangxue.server.household.roster.RawRow;
import org.xiangxue.server.household.roster.RosterRow;
import org.xiangxue.server.platform.Problem;

/**
 * What a clerk proposes, checked as far as the clerk's own village tells.
 *
 * @param standing of what it is about
 */
record Proposal(Resident about, CorrectionContent content, String standing) {

    static Proposal check(Amendment household, CorrectionChange proposed) {
        var change = tidied(household, proposed);
        var person = Amendment.person(change);
        var about = person == null ? household.head() : household.resident(person);
        var content =
                new CorrectionContent(
                        household.head().row().name(),
                        name(about, change),
                        change,
                        was(about, change));
        return new Proposal(
                about, content, person == null ? about.homeStanding() : about.standing());
    }

    /** With the value as a roster would keep it. */
    private static CorrectionChange tidied(Amendment household, CorrectionChange change) {
        return switch (change) {
            case CorrectionChange.MemberFact fact -> {
                var column = Amendment.column(fact.field());
                var row = household.checked(household.fact(fact)).raw();
                yield new CorrectionChange.MemberFact(
                        fact.person(),
                        fact.field(),
                        replaced(household.resident(fact.person()), column, row));
            }
            case CorrectionChange.HouseholdFact fact -> {
                var column = Amendment.column(fact.field());
                var row = household.checked(household.fact(fact)).raw();
                yield new CorrectionChange.HouseholdFact(fact.field(), row.get(column), fact.on());
            }
            case CorrectionChange.Died died -> {
                var _ = household.checked(household.died(died));
                yield died;
            }
            case CorrectionChange.MovedAway away -> {
                var _ = household.leaving(away.person(), away.on());
                yield away;
            }
            case CorrectionChange.MovedTo to -> {
                var leaving = household.leaving(to.person(), to.on());
                var _ = household.checked(household.moved(to, leaving));
                if (to.registryNo().strip().equals(leaving.row().home().registryNo())) {
                    throw Problem.invalid(
                                    "change.registryNo",
                                    "SAME_HOUSEHOLD",
                                    "就在这户 / is this household")
                            .asException();
                }
                yield to;
            }
            case CorrectionChange.Joined joined ->
                    joined(joined, household.checked(household.joined(joined, null)));
        };
    }

    /** What is to stand there; fails when that stands there already. */
    private static String replaced(Resident resident, Column column, RawRow row) {
        var value = row.get(column);
        if (value.equals(resident.row().raw().get(column))) {
            throw Problem.invalid("change.value", "SAME", "登记册里就是这样 / is what the registry says")
                    .asException();
        }
        return value;
    }

    private static CorrectionChange joined(CorrectionChange.Joined joined, RosterRow row) {
        if (joined.on().isBefore(row.birthOn())) {
            throw Problem.invalid("change.on", "BEFORE_BIRTH", "比生日还早 / is before the birth")
                    .asException();
        }
        var tidy = row.raw();
        return new CorrectionChange.Joined(
                row.name(),
                row.sex().label(),
                row.relation(),
                row.id().isEmpty() ? null : tidy.get(Column.ID_NUMBER),
                row.birthOn(),
                row.phone(),
                joined.on());
    }

    private static String name(Resident about, CorrectionChange change) {
        return change instanceof CorrectionChange.Joined joined
                ? joined.name()
                : about.row().name();
    }

    private static @Nullable String was(Resident about, CorrectionChange change) {
        var row = about.row().raw();
        return switch (change) {
            case CorrectionChange.MemberFact fact -> row.get(Amendment.column(fact.field()));
            case CorrectionChange.HouseholdFact fact -> row.get(Amendment.column(fact.field()));
            case CorrectionChange.Died _,
                    CorrectionChange.MovedAway _,
                    CorrectionChange.MovedTo _,
                    CorrectionChange.Joined _ ->
                    null;
        };
    }
}
