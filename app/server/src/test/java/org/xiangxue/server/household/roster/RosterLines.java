package org.xiangxue.server.household.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiangxue.server.household.IdCardNumber;

/** Rows of rosters for tests; everybody has an ID-card number that nobody else has. */
public final class RosterLines {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private RosterLines() {}

    /** A village that exists and a registry number. */
    public record Home(String village, String number) {
        public String township() {
            return village.substring(0, 9);
        }
    }

    /** One row. */
    public record Line(Map<Column, String> cells) {

        public Line {
            cells = Map.copyOf(cells);
        }

        public Line with(Column column, String text) {
            var changed = new EnumMap<Column, String>(cells);
            changed.put(column, text);
            return new Line(changed);
        }

        /** The same person under another household. */
        public Line in(Home home, String personNo) {
            return with(Column.REGION, home.village())
                    .with(Column.HOUSEHOLD_NO, home.number())
                    .with(Column.PERSON_NO, personNo);
        }

        public String get(Column column) {
            return cells.get(column);
        }

        public RawRow raw(int number) {
            return new RawRow(number, Arrays.stream(Column.values()).map(cells::get).toList());
        }

        String csv() {
            return Arrays.stream(Column.values()).map(cells::get).collect(Collectors.joining(","));
        }
    }

    /** A man of his own age, head of a lifted household. */
    public static Line line(Home home, String personNo) {
        var number = NEXT.incrementAndGet();
        var birthOn = LocalDate.of(1950, 1, 1).plusDays(number % 18_000);
        var id = IdCardNumber.compose("530623", birthOn, 1 + 2 * (number / 18_000));
        var cells = new EnumMap<Column, String>(Column.class);
        for (var column : Column.values()) {
            cells.put(column, "");
        }
        cells.put(Column.REGION, home.village());
        cells.put(Column.HOUSEHOLD_NO, home.number());
        cells.put(Column.PERSON_NO, personNo);
        cells.put(Column.RELATION, "户主");
        cells.put(Column.NAME, "赵" + number);
        cells.put(Column.SEX, "男");
        cells.put(Column.ID_NUMBER, id.value());
        cells.put(Column.BIRTH, birthOn.toString());
        cells.put(Column.HEALTH, "健康");
        cells.put(Column.STATUS, "脱贫户");
        cells.put(Column.STATUS_ON, "2019-11-20");
        return new Line(cells);
    }

    public static byte[] csv(List<Line> lines) {
        return Stream.concat(
                        Stream.of(
                                Arrays.stream(Column.values())
                                        .map(Column::header)
                                        .collect(Collectors.joining(","))),
                        lines.stream().map(Line::csv))
                .collect(Collectors.joining("\r\n"))
                .getBytes(UTF_8);
    }
}
