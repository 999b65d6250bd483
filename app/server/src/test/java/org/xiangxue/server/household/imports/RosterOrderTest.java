package org.xiangxue.server.household.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangxue.contract.household.Outcome;
import org.xiangxue.server.household.roster.Column;
import org.xiangxue.server.household.roster.RosterLines;
import org.xiangxue.server.household.roster.RosterLines.Home;
import org.xiangxue.server.household.roster.RosterLines.Line;
import org.xiangxue.server.testing.DatabaseTest;

/**
 * One registry comes of a roster, in whatever order its rows stand and into whatever files it is
 * split.
 */
@DatabaseTest
@Tag("slow")
class RosterOrderTest {

    private static final String COUNTY = "532525";
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);
    private static final LocalDate DECEMBER = LocalDate.of(2025, 12, 31);

    private final Rosters rosters;

    @Autowired
    RosterOrderTest(Imports imports) {
        rosters = new Rosters(imports);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void orderAndSplitDoNotMatter(long seed) throws SQLException {
        var random = new Random(seed);
        var first = roster(random);
        var second = later(random, first);
        rosters.clear(COUNTY);
        rosters.apply(COUNTY, JUNE, first);
        rosters.apply(COUNTY, DECEMBER, second);
        var expected = rosters.state(COUNTY);

        rosters.clear(COUNTY);
        inParts(random, JUNE, first);
        inParts(random, DECEMBER, second);

        assertThat(rosters.state(COUNTY)).isEqualTo(expected);
        assertThat(rosters.apply(COUNTY, DECEMBER, second).counts())
                .containsEntry(Outcome.UNCHANGED, (long) second.length);
        assertThat(rosters.state(COUNTY)).isEqualTo(expected);
    }

    private void inParts(Random random, LocalDate asOf, Line[] lines) {
        var shuffled = new ArrayList<>(List.of(lines));
        Collections.shuffle(shuffled, random);
        var cut = random.nextInt(shuffled.size() + 1);
        for (var part : List.of(shuffled.subList(0, cut), shuffled.subList(cut, shuffled.size()))) {
            if (!part.isEmpty()) {
                rosters.apply(COUNTY, asOf, part.toArray(Line[]::new));
            }
        }
    }

    private Line[] roster(Random random) throws SQLException {
        var lines = new ArrayList<Line>();
        for (var household = 0; household < 8; household++) {
            var home = rosters.household(COUNTY);
            for (var member = 0; member <= random.nextInt(4); member++) {
                var line = RosterLines.line(home, "%02d".formatted(member + 1));
                lines.add(random.nextInt(5) == 0 ? line.with(Column.ID_NUMBER, "") : line);
            }
        }
        return lines.toArray(Line[]::new);
    }

    /** Some moved to the last household, some changed, some died, some are missing. */
    private static Line[] later(Random random, Line[] before) {
        var last = before[before.length - 1];
        var target = new Home(last.get(Column.REGION), last.get(Column.HOUSEHOLD_NO));
        var lines = new ArrayList<Line>();
        for (var place = 0; place < before.length; place++) {
            var line = before[place];
            switch (random.nextInt(6)) {
                case 0 -> {
                    if (!line.get(Column.ID_NUMBER).isEmpty()) {
                        lines.add(line.in(target, "M" + place));
                    }
                }
                case 1 -> lines.add(line.with(Column.EDUCATION, "小学"));
                case 2 -> lines.add(line.with(Column.HEALTH, "死亡"));
                case 3 -> {}
                default -> lines.add(line);
            }
        }
        lines.add(RosterLines.line(target, "N"));
        return lines.toArray(Line[]::new);
    }
}
