package org.xiangxue.server.household.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.household.CorrectionChange;
import org.xiangxue.contract.household.CorrectionChange.HouseholdField;
import org.xiangxue.contract.household.CorrectionChange.MemberField;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.household.IdCardNumber;
import org.xiangxue.server.household.roster.Column;
import org.xiangxue.server.household.roster.RawRow;
import org.xiangxue.server.household.roster.RosterFrame;
import org.xiangxue.server.household.roster.RosterRow;
import org.xiangxue.server.household.roster.RowCheck;
import org.xiangxue.server.platform.Problem;

/** Writes a correction as the row that a roster would have, and checks it as one. */
final class Amendment {

    private final List<Resident> residents;
    private final LocalDate today;

    /**
     * @param residents of the household in question, the head first
     */
    Amendment(List<Resident> residents, LocalDate today) {
        this.residents = List.copyOf(residents);
        this.today = today;
    }

    Resident head() {
        return residents.getFirst();
    }

    /** Whom it is about; fails when that person does not live here. */
    Resident resident(PersonId person) {
        return residents.stream()
                .filter(resident -> resident.person().equals(person))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("member", person).asException());
    }

    /** The person of a change that is about one who lives here. */
    static @Nullable PersonId person(CorrectionChange change) {
        return switch (change) {
            case CorrectionChange.MemberFact fact -> fact.person();
            case CorrectionChange.Died died -> died.person();
            case CorrectionChange.MovedAway away -> away.person();
            case CorrectionChange.MovedTo to -> to.person();
            case CorrectionChange.HouseholdFact _, CorrectionChange.Joined _ -> null;
        };
    }

    RawRow fact(CorrectionChange.MemberFact change) {
        var row = resident(change.person()).row().raw();
        return switch (change.field()) {
            case ID_NUMBER -> idNumber(row, change.value());
            case NAME, SEX, BIRTH, PHONE, RELATION, EDUCATION, HEALTH, LABOUR ->
                    row.with(column(change.field()), change.value());
        };
    }

    RawRow fact(CorrectionChange.HouseholdFact change) {
        var row = head().row().raw().with(column(change.field()), change.value());
        return switch (change.field()) {
            case STATUS -> row.with(Column.STATUS_ON, day(change.on()).toString());
            case MONITORING -> row.with(Column.MONITORING_ON, day(change.on()).toString());
            case CAUSE, INDUSTRY -> row;
        };
    }

    RawRow died(CorrectionChange.Died change) {
        return leaving(change.person(), change.on()).row().raw().died();
    }

    /** Fails when the day cannot be. */
    Resident leaving(PersonId person, LocalDate on) {
        var resident = resident(person);
        if (day(on).isBefore(resident.from())) {
            throw Problem.invalid(
                            "change.on",
                            "BEFORE_ARRIVAL",
                            "早过住进这户的日子 / is before the person came to this household")
                    .asException();
        }
        return resident;
    }

    /**
     * @param target somebody of the household into which the person moves
     */
    RawRow moved(CorrectionChange.MovedTo change, Resident target) {
        var row = leaving(change.person(), change.on()).row();
        if (row.id().isEmpty()) {
            throw Problem.invalid(
                            "change.person",
                            "ID_NUMBER_MISSING",
                            "先补证件号码，再办搬家 / needs an ID-card number before moving")
                    .asException();
        }
        return in(target, row.raw())
                .with(Column.PERSON_NO, target.nextNo())
                .with(Column.RELATION, change.relation());
    }

    /**
     * @param known what the registry knows of a newcomer beside that
     */
    RawRow joined(CorrectionChange.Joined change, ResidentQueries.@Nullable Known known) {
        var empty = new RawRow(2, List.of(Column.values()).stream().map(_ -> "").toList());
        var phone = Objects.toString(change.phone(), "");
        var row =
                in(head(), empty)
                        .with(Column.PERSON_NO, head().nextNo())
                        .with(Column.NAME, change.name())
                        .with(Column.SEX, change.sex())
                        .with(Column.RELATION, change.relation())
                        .with(Column.ID_NUMBER, Objects.toString(change.idNumber(), ""))
                        .with(Column.BIRTH, Objects.toString(change.birthOn(), ""))
                        .with(Column.PHONE, phone);
        var _ = day(change.on());
        if (known == null) {
            return row;
        }
        return row.with(Column.EDUCATION, Objects.toString(known.education(), ""))
                .with(Column.HEALTH, Objects.toString(known.health(), ""))
                .with(Column.LABOUR, Objects.toString(known.labour(), ""))
                .with(Column.PHONE, phone.isBlank() ? Objects.toString(known.phone(), "") : phone);
    }

    /** As a roster of this village would be checked; fails with what is wrong. */
    RosterRow checked(RawRow row) {
        var village = row.get(Column.REGION);
        var frame = new RosterFrame(village.substring(0, 6), today, Set.of(village));
        return switch (RosterRow.check(row, frame)) {
            case RowCheck.Sound(var sound) -> sound;
            case RowCheck.Faulty faulty ->
                    throw Problem.invalid(List.of(faulty.problem())).asException();
        };
    }

    LocalDate day(@Nullable LocalDate on) {
        if (on == null) {
            throw Problem.invalid("change.on", "MISSING", "写明从哪天起 / say from which day")
                    .asException();
        }
        if (on.isAfter(today)) {
            throw Problem.invalid("change.on", "AFTER_TODAY", "还没到这天 / is not yet there")
                    .asException();
        }
        return on;
    }

    static Column column(MemberField field) {
        return switch (field) {
            case NAME -> Column.NAME;
            case SEX -> Column.SEX;
            case BIRTH -> Column.BIRTH;
            case ID_NUMBER -> Column.ID_NUMBER;
            case PHONE -> Column.PHONE;
            case RELATION -> Column.RELATION;
            case EDUCATION -> Column.EDUCATION;
            case HEALTH -> Column.HEALTH;
            case LABOUR -> Column.LABOUR;
        };
    }

    static Column column(HouseholdField field) {
        return switch (field) {
            case STATUS -> Column.STATUS;
            case MONITORING -> Column.MONITORING;
            case CAUSE -> Column.CAUSE;
            case INDUSTRY -> Column.INDUSTRY;
        };
    }

    /** The number says the birth date and the sex as well. */
    private static RawRow idNumber(RawRow row, String number) {
        if (number.isBlank()) {
            throw Problem.invalid("change.value", "MISSING", "写上证件号码 / is empty: fill it in")
                    .asException();
        }
        var sex = IdCardNumber.fault(number).isEmpty() ? IdCardNumber.of(number).sex() : null;
        return row.with(Column.ID_NUMBER, number)
                .with(Column.BIRTH, "")
                .with(Column.SEX, sex == null ? row.get(Column.SEX) : sex.label());
    }

    private static RawRow in(Resident target, RawRow row) {
        var home = target.row().raw();
        return row.with(Column.REGION, home.get(Column.REGION))
                .with(Column.HOUSEHOLD_NO, home.get(Column.HOUSEHOLD_NO))
                .with(Column.STATUS, home.get(Column.STATUS))
                .with(Column.STATUS_ON, home.get(Column.STATUS_ON))
                .with(Column.MONITORING, home.get(Column.MONITORING))
                .with(Column.MONITORING_ON, home.get(Column.MONITORING_ON))
                .with(Column.CAUSE, home.get(Column.CAUSE))
                .with(Column.INDUSTRY, home.get(Column.INDUSTRY));
    }
}
