package org.xiangxue.server.household.roster;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.household.Monitoring;
import org.xiangxue.server.household.IdCardNumber;
import org.xiangxue.server.household.Sex;
import org.xiangxue.server.household.roster.RosterRow.Home;

/** Reads one row from left to right and stops at the first fault. */
final class RowReader {

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_TEXT = 100;
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1880, 1, 1);
    private static final LocalDate EARLIEST_FACT = LocalDate.of(1978, 1, 1);
    private static final Pattern VILLAGE = Pattern.compile("[0-9]{12}");
    private static final Pattern PHONE =
            Pattern.compile("1[0-9]{10}|0[0-9]{2,3}-?[0-9]{7,8}|[0-9]{7,8}");
    private static final Pattern ROUNDED = Pattern.compile("[0-9](\\.[0-9]+)?E\\+?[0-9]+");
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cntrl}\\p{Cn}\\p{Cs}\uFFFD]");
    private static final Pattern SEVERAL = Pattern.compile("[,、;/ ]+");

    private final RawRow raw;
    private final RosterFrame frame;

    RowReader(RawRow raw, RosterFrame frame) {
        this.raw = raw;
        this.frame = frame;
    }

    RowCheck read() {
        try {
            return new RowCheck.Sound(row());
        } catch (Stop stop) {
            return new RowCheck.Faulty(stop.column, stop.fault);
        }
    }

    private RosterRow row() throws Stop {
        var village = village();
        var registryNo = number(Column.HOUSEHOLD_NO);
        var personNo = number(Column.PERSON_NO);
        var relation = choice(Column.RELATION, Labels.relation(needed(Column.RELATION)));
        var name = text(Column.NAME, LONGEST_NAME);
        demand(name != null, Column.NAME, RowFault.MISSING);
        var sex = Sex.ofLabel(choice(Column.SEX, needed(Column.SEX))).orElseThrow();
        var idNumber = idNumber();
        demand(idNumber == null || idNumber.sex() == sex, Column.SEX, RowFault.SEX_DIFFERS);
        var birthOn = birthOn(idNumber);
        var education = choiceOrNull(Column.EDUCATION);
        var health = health();
        var labour = choiceOrNull(Column.LABOUR);
        var phone = phone();
        var home = home(registryNo, village);
        return new RosterRow(
                raw.number(),
                home,
                personNo,
                relation,
                Objects.requireNonNull(name),
                sex,
                idNumber,
                birthOn,
                education,
                health,
                labour,
                phone,
                health != null && health.contains(Labels.DEAD));
    }

    private String village() throws Stop {
        var code = needed(Column.REGION);
        demand(VILLAGE.matcher(code).matches(), Column.REGION, RowFault.REGION_SYNTAX);
        demand(code.startsWith(frame.region()), Column.REGION, RowFault.REGION_OUTSIDE);
        demand(frame.villages().contains(code), Column.REGION, RowFault.REGION_UNKNOWN);
        return code;
    }

    private Home home(String registryNo, String village) throws Stop {
        var status = Labels.STATUSES.get(choice(Column.STATUS, needed(Column.STATUS)));
        var statusOn = date(Column.STATUS_ON, EARLIEST_FACT);
        var watched = plain(Column.MONITORING);
        var monitoring =
                watched.isEmpty()
                        ? Monitoring.NONE
                        : Labels.MONITORINGS.get(
                                choice(Column.MONITORING, Labels.monitoring(watched)));
        var monitoringOn = date(Column.MONITORING_ON, EARLIEST_FACT);
        return new Home(
                registryNo,
                village,
                Objects.requireNonNull(status),
                statusOn,
                Objects.requireNonNull(monitoring),
                monitoringOn,
                text(Column.CAUSE, LONGEST_TEXT),
                text(Column.INDUSTRY, LONGEST_TEXT));
    }

    private @Nullable IdCardNumber idNumber() throws Stop {
        var text = plain(Column.ID_NUMBER);
        if (text.isEmpty()) {
            return null;
        }
        demand(!ROUNDED.matcher(text).matches(), Column.ID_NUMBER, RowFault.NOT_TEXT);
        var fault = IdCardNumber.fault(text);
        if (fault.isPresent()) {
            throw new Stop(
                    Column.ID_NUMBER,
                    switch (fault.get()) {
                        case LENGTH -> RowFault.ID_LENGTH;
                        case CHARACTER -> RowFault.ID_CHARACTER;
                        case BIRTH_DATE -> RowFault.ID_BIRTH_DATE;
                        case CHECK_CHARACTER -> RowFault.ID_CHECK_CHARACTER;
                    });
        }
        return IdCardNumber.of(text);
    }

    private LocalDate birthOn(@Nullable IdCardNumber idNumber) throws Stop {
        var birthOn = date(Column.BIRTH, EARLIEST_BIRTH);
        if (idNumber == null) {
            demand(birthOn != null, Column.BIRTH, RowFault.MISSING);
            return Objects.requireNonNull(birthOn);
        }
        demand(
                birthOn == null || birthOn.equals(idNumber.birthOn()),
                Column.BIRTH,
                RowFault.BIRTH_DIFFERS);
        demand(
                !idNumber.birthOn().isAfter(frame.asOf()),
                Column.ID_NUMBER,
                RowFault.DATE_AFTER_AS_OF);
        return idNumber.birthOn();
    }

    /** Several may hold at once; they are kept in the order of the form. */
    private @Nullable String health() throws Stop {
        var text = plain(Column.HEALTH);
        if (text.isEmpty()) {
            return null;
        }
        var said = Arrays.asList(SEVERAL.split(text.replace("已故", Labels.DEAD)));
        demand(Labels.HEALTHS.containsAll(said), Column.HEALTH, RowFault.NOT_IN_LIST);
        return String.join("、", Labels.HEALTHS.stream().filter(said::contains).toList());
    }

    private @Nullable String phone() throws Stop {
        var text = plain(Column.PHONE).replace(" ", "");
        if (text.isEmpty()) {
            return null;
        }
        demand(PHONE.matcher(text).matches(), Column.PHONE, RowFault.PHONE);
        return text;
    }

    private @Nullable LocalDate date(Column column, LocalDate earliest) throws Stop {
        var text = plain(column);
        if (text.isEmpty()) {
            return null;
        }
        var date = RosterDates.parse(text);
        demand(date.isPresent(), column, RowFault.DATE);
        demand(!date.orElseThrow().isAfter(frame.asOf()), column, RowFault.DATE_AFTER_AS_OF);
        demand(!date.orElseThrow().isBefore(earliest), column, RowFault.DATE_TOO_EARLY);
        return date.orElseThrow();
    }

    private String number(Column column) throws Stop {
        var text = needed(column);
        demand(!ROUNDED.matcher(text).matches(), column, RowFault.NOT_TEXT);
        demand(text.length() <= LONGEST_NUMBER, column, RowFault.TOO_LONG);
        demand(!NO_TEXT.matcher(text).find(), column, RowFault.CHARACTERS);
        return text;
    }

    private String needed(Column column) throws Stop {
        var text = plain(column);
        demand(!text.isEmpty(), column, RowFault.MISSING);
        return text;
    }

    private @Nullable String choiceOrNull(Column column) throws Stop {
        var text = plain(column);
        return text.isEmpty() ? null : choice(column, text);
    }

    private static String choice(Column column, String text) throws Stop {
        List<String> allowed = column.allowed();
        demand(allowed.contains(text), column, RowFault.NOT_IN_LIST);
        return text;
    }

    /** As written: names have characters that a normal form would exchange for others. */
    private @Nullable String text(Column column, int longest) throws Stop {
        var text = raw.get(column);
        demand(text.length() <= longest, column, RowFault.TOO_LONG);
        demand(!NO_TEXT.matcher(text).find(), column, RowFault.CHARACTERS);
        return text.isEmpty() ? null : text;
    }

    /** Full-width digits and letters are as good as narrow ones. */
    private String plain(Column column) {
        return Normalizer.normalize(raw.get(column), Normalizer.Form.NFKC).strip();
    }

    private static void demand(boolean holds, Column column, RowFault fault) throws Stop {
        if (!holds) {
            throw new Stop(column, fault);
        }
    }

    /** Ends the reading of a row; carries no stack. */
    private static final class Stop extends Exception {

        private static final long serialVersionUID = 1L;

        private final Column column;
        private final RowFault fault;

        Stop(Column column, RowFault fault) {
            super(null, null, false, false);
            this.column = column;
            this.fault = fault;
        }
    }
}
