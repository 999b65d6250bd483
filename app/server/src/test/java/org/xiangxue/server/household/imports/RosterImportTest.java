package org.xiangxue.server.household.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiangxue.server.household.roster.RosterLines.line;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangxue.contract.household.ImportSummary.State;
import org.xiangxue.contract.household.Outcome;
import org.xiangxue.server.household.imports.Rosters.Stored;
import org.xiangxue.server.household.roster.Column;
import org.xiangxue.server.household.roster.RosterLines.Line;
import org.xiangxue.server.testing.DatabaseTest;

/** What each outcome writes. */
@DatabaseTest
class RosterImportTest {

    private static final String COUNTY = "532523";
    private static final String OTHER_COUNTY = "532524";
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);
    private static final LocalDate DECEMBER = LocalDate.of(2025, 12, 31);

    private final Rosters rosters;

    @Autowired
    RosterImportTest(Imports imports) {
        rosters = new Rosters(imports);
    }

    @Test
    void newPersonsGetAMembershipAFaceAndALearningNumber() throws SQLException {
        var home = rosters.household(COUNTY);
        var head = line(home, "01");
        var wife = line(home, "02").with(Column.RELATION, "配偶");

        var applied = rosters.apply(COUNTY, JUNE, head, wife);

        assertThat(applied.state()).isEqualTo(State.APPLIED);
        assertThat(applied.counts()).containsEntry(Outcome.NEW, 2L);
        assertThat(rosters.members(home))
                .extracting(Stored::name)
                .containsExactly(head.get(Column.NAME), wife.get(Column.NAME));
        assertThat(rosters.members(home))
                .allSatisfy(member -> assertThat(member.from()).isEqualTo(JUNE))
                .extracting(Stored::face)
                .doesNotHaveDuplicates();
        assertThat(rosters.learningNumber(home)).matches("[1-9][0-9]{7}");
    }

    @Test
    void theSameRosterAgainChangesNothing() throws SQLException {
        var home = rosters.household(COUNTY);
        var head = line(home, "01");
        var child = line(home, "02").with(Column.ID_NUMBER, "").with(Column.HEALTH, "残疾、长期慢性病");
        rosters.apply(COUNTY, JUNE, head, child);
        var before = rosters.state(COUNTY);

        var again = rosters.apply(COUNTY, JUNE, head, child);

        assertThat(again.counts()).containsEntry(Outcome.UNCHANGED, 2L);
        assertThat(rosters.state(COUNTY)).isEqualTo(before);
    }

    @Test
    void aChangedFactIsWrittenAndTheHouseholdMarked() throws SQLException {
        var home = rosters.household(COUNTY);
        var head = line(home, "01");
        rosters.apply(COUNTY, JUNE, head);
        rosters.forgetMarks(home);

        var applied =
                rosters.apply(
                        COUNTY,
                        DECEMBER,
                        head.with(Column.MONITORING, "脱贫不稳定")
                                .with(Column.MONITORING_ON, "2025-09-01")
                                .with(Column.LABOUR, "普通劳动力"));

        assertThat(applied.counts()).containsEntry(Outcome.CHANGED, 1L);
        assertThat(rosters.facts(home)).containsExactly("LIFTED 2019-11-20", "UNSTABLE 2025-09-01");
        assertThat(rosters.marks(home)).containsExactly("COVERAGE", "CREDIT", "ELIGIBILITY");
    }

    @Test
    void aCorrectedDateIsNoSecondChangeOfStatus() throws SQLException {
        var home = rosters.household(COUNTY);
        var head = line(home, "01");
        rosters.apply(COUNTY, JUNE, head);

        rosters.apply(COUNTY, DECEMBER, head.with(Column.STATUS_ON, "2018-12-01"));

        assertThat(rosters.facts(home)).containsExactly("LIFTED 2018-12-01");
    }

    @Test
    void whoStandsUnderAnotherHouseholdHasMovedOnTheAsOfDate() throws SQLException {
        var from = rosters.household(COUNTY);
        var to = rosters.household(COUNTY);
        var daughter = line(from, "02");
        rosters.apply(COUNTY, JUNE, line(from, "01"), daughter, line(to, "01"));
        var person = rosters.personIds(from, daughter.get(Column.NAME));

        var applied = rosters.apply(COUNTY, DECEMBER, daughter.in(to, "02"));

        assertThat(applied.counts()).containsEntry(Outcome.MOVED, 1L);
        assertThat(rosters.member(from, daughter))
                .isEqualTo(new Stored(daughter, JUNE, DECEMBER, "MOVED"));
        assertThat(rosters.member(to, daughter))
                .isEqualTo(new Stored(daughter, DECEMBER, null, null));
        assertThat(rosters.personIds(to, daughter.get(Column.NAME))).isEqualTo(person);
        assertThat(rosters.marks(from)).contains("CREDIT", "COVERAGE");
    }

    @Test
    void aMoveToAnotherCountyKeepsThePerson() throws SQLException {
        var from = rosters.household(COUNTY);
        var to = rosters.household(OTHER_COUNTY);
        var bride = line(from, "02");
        rosters.apply(COUNTY, JUNE, line(from, "01"), bride);
        var person = rosters.personIds(from, bride.get(Column.NAME));

        var applied = rosters.apply(OTHER_COUNTY, DECEMBER, line(to, "01"), bride.in(to, "02"));

        assertThat(applied.counts())
                .containsEntry(Outcome.NEW, 1L)
                .containsEntry(Outcome.MOVED, 1L);
        assertThat(rosters.personIds(to, bride.get(Column.NAME))).isEqualTo(person);
        assertThat(rosters.member(from, bride))
                .isEqualTo(new Stored(bride, JUNE, DECEMBER, "MOVED"));
        assertThat(rosters.member(to, bride)).isEqualTo(new Stored(bride, DECEMBER, null, null));
        assertThat(Rosters.ask("SELECT county FROM person WHERE id = '" + person + "'"))
                .containsExactly(OTHER_COUNTY);
        assertThat(
                        Rosters.ask(
                                "SELECT county FROM person_claim WHERE person_id = '"
                                        + person
                                        + "'"))
                .containsExactly(OTHER_COUNTY);

        var back = rosters.apply(COUNTY, DECEMBER.plusMonths(3), bride);

        assertThat(back.counts()).containsEntry(Outcome.MOVED, 1L);
        assertThat(Rosters.ask("SELECT county FROM person WHERE id = '" + person + "'"))
                .containsExactly(COUNTY);
    }

    @Test
    void whoIsMissingIsCountedAndStays() throws SQLException {
        var home = rosters.household(rosters.emptyTownship());
        var head = line(home, "01");
        rosters.apply(home.township(), JUNE, head, line(home, "02"));

        var applied = rosters.apply(home.township(), DECEMBER, head);

        assertThat(applied.missing()).isEqualTo(1);
        assertThat(rosters.members(home)).extracting(Stored::until).containsOnlyNulls();
    }

    @Test
    void aDeathEndsTheMembershipAndIsNoChangeTheNextTime() throws SQLException {
        var home = rosters.household(COUNTY);
        var grandmother = line(home, "02").with(Column.ID_NUMBER, "");
        rosters.apply(COUNTY, JUNE, line(home, "01"), grandmother);

        var died = grandmother.with(Column.HEALTH, "死亡");
        var applied = rosters.apply(COUNTY, DECEMBER, died);
        var again = rosters.apply(COUNTY, DECEMBER, died);

        assertThat(applied.counts()).containsEntry(Outcome.CHANGED, 1L);
        assertThat(rosters.member(home, grandmother))
                .isEqualTo(new Stored(grandmother, JUNE, DECEMBER, "DIED"));
        assertThat(again.counts()).containsEntry(Outcome.UNCHANGED, 1L);
    }

    @Test
    void aRowSaysWhyItIsRefused() throws SQLException {
        var home = rosters.household(COUNTY);
        var taken = line(home, "02");
        rosters.apply(COUNTY, JUNE, taken);
        var twice = line(home, "03");
        var differing = rosters.household(COUNTY);
        var elsewhere = rosters.household(OTHER_COUNTY);
        rosters.apply(OTHER_COUNTY, JUNE, line(elsewhere, "01"));

        var checked =
                rosters.check(
                        COUNTY,
                        DECEMBER,
                        line(home, "02"),
                        twice,
                        twice.with(Column.PERSON_NO, "04"),
                        line(home, "05").with(Column.HEALTH, "死亡"),
                        line(differing, "01"),
                        line(differing, "02").with(Column.STATUS, "一般户"),
                        line(home, "06").with(Column.HOUSEHOLD_NO, elsewhere.number()),
                        line(home, "07").with(Column.BIRTH, "1901-01-01"));

        assertThat(rosters.problems(checked))
                .containsExactly(
                        "人编号 PERSON_NO_TAKEN",
                        "证件号码 DUPLICATE_ID",
                        "证件号码 DUPLICATE_ID",
                        "健康状况 DEAD_UNKNOWN",
                        "户状态 HOUSEHOLD_DIFFERS",
                        "户状态 HOUSEHOLD_DIFFERS",
                        "户编号 REGISTRY_NO_ELSEWHERE",
                        "出生日期 BIRTH_DIFFERS");
    }

    @Test
    void anOlderRosterDoesNotOverwriteWhatANewerOneSaid() throws SQLException {
        var home = rosters.household(COUNTY);
        var head = line(home, "01");
        rosters.apply(COUNTY, DECEMBER, head.with(Column.EDUCATION, "初中"));

        var older = rosters.check(COUNTY, JUNE, head.with(Column.EDUCATION, "小学"));
        var same = rosters.check(COUNTY, JUNE, head.with(Column.EDUCATION, "初中"));

        assertThat(rosters.problems(older)).containsExactly("人编号 OUTDATED");
        assertThat(same.counts()).containsEntry(Outcome.UNCHANGED, 1L);
    }

    @Test
    void anUnchangedRowIsConfirmedForItsDate() throws SQLException {
        var home = rosters.household(COUNTY);
        var head = line(home, "01");
        rosters.apply(COUNTY, JUNE, head);
        rosters.apply(COUNTY, DECEMBER, head);

        var between =
                rosters.check(COUNTY, LocalDate.of(2025, 9, 1), head.with(Column.EDUCATION, "小学"));

        assertThat(rosters.problems(between)).containsExactly("人编号 OUTDATED");
    }

    @Test
    void nothingIsAppliedWhenTheRegistryChangedMeanwhile() throws SQLException {
        var home = rosters.household(COUNTY);
        var head = line(home, "01");
        var first = rosters.check(COUNTY, JUNE, head);
        rosters.apply(COUNTY, JUNE, head.with(Column.EDUCATION, "小学"));
        var before = rosters.state(COUNTY);

        assertThatThrownBy(() -> rosters.apply(COUNTY, first.id()))
                .hasMessageContaining("REGISTRY_CHANGED");

        assertThat(rosters.state(COUNTY)).isEqualTo(before);
        var checkedAgain = rosters.settled(COUNTY, first.id());
        assertThat(checkedAgain.state()).isEqualTo(State.CHECKED);
        assertThat(checkedAgain.counts()).containsEntry(Outcome.CHANGED, 1L);
        assertThat(rosters.apply(COUNTY, first.id()).state()).isEqualTo(State.APPLIED);
    }

    @Test
    void aChangeThatAltersNoOutcomeIsNoObstacle() throws SQLException {
        var home = rosters.household(COUNTY);
        var head = line(home, "01");
        var checked = rosters.check(COUNTY, JUNE, head);
        rosters.apply(COUNTY, JUNE, line(rosters.household(COUNTY), "01"));

        assertThat(rosters.apply(COUNTY, checked.id()).state()).isEqualTo(State.APPLIED);
    }

    @Test
    void applyingTwiceGivesTheSameAnswer() throws SQLException {
        var checked = rosters.check(COUNTY, JUNE, line(rosters.household(COUNTY), "01"));

        var first = rosters.apply(COUNTY, checked.id());
        var second = rosters.apply(COUNTY, checked.id());

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aMemberMayBeNumberedAnew() throws SQLException {
        var home = rosters.household(COUNTY);
        var head = line(home, "01");
        var son = line(home, "02");
        rosters.apply(COUNTY, JUNE, head, son);

        var applied =
                rosters.apply(
                        COUNTY,
                        DECEMBER,
                        head.with(Column.PERSON_NO, "02"),
                        son.with(Column.PERSON_NO, "01"));

        assertThat(applied.counts()).containsEntry(Outcome.CHANGED, 2L);
        assertThat(rosters.members(home))
                .extracting(Stored::name)
                .containsExactly(son.get(Column.NAME), head.get(Column.NAME));
    }

    @Test
    void thePersonKeepsTheIdNumberThatALaterRosterLeavesOut() throws SQLException {
        var home = rosters.household(COUNTY);
        var head = line(home, "01");
        rosters.apply(COUNTY, JUNE, head);
        var person = rosters.personIds(home, head.get(Column.NAME));

        rosters.apply(COUNTY, DECEMBER, head.with(Column.ID_NUMBER, ""));

        assertThat(
                        Rosters.ask(
                                "SELECT count(*) FROM person WHERE id_hash IS NOT NULL AND id = '"
                                        + person
                                        + "'"))
                .containsExactly("1");
        assertThat(rosters.apply(COUNTY, DECEMBER, head).counts())
                .containsEntry(Outcome.CHANGED, 1L);
        assertThat(rosters.personIds(home, head.get(Column.NAME))).isEqualTo(person);
    }

    @Test
    void seventyTwoMembersHaveFacesOfTheirOwnAndTheNextIsRefused() throws SQLException {
        var home = rosters.household(COUNTY);
        var many = new ArrayList<Line>();
        IntStream.rangeClosed(1, 72)
                .forEach(number -> many.add(line(home, "%02d".formatted(number))));
        rosters.apply(COUNTY, JUNE, many.subList(0, 30).toArray(Line[]::new));
        rosters.apply(COUNTY, JUNE, many.toArray(Line[]::new));

        var next = rosters.check(COUNTY, JUNE, line(home, "73"));

        assertThat(rosters.members(home))
                .hasSize(72)
                .extracting(Stored::face)
                .doesNotHaveDuplicates();
        assertThat(rosters.problems(next)).containsExactly("户编号 HOUSEHOLD_FULL");
    }

    @Test
    void rowsAndHashesDoNotShowANumber() throws SQLException {
        var home = rosters.household(COUNTY);
        var head = line(home, "01").with(Column.PHONE, "15412345678");
        var faulty = line(home, "02").with(Column.BIRTH, "1900-01-01");
        rosters.apply(COUNTY, JUNE, head, faulty);

        var stored =
                Rosters.ask("SELECT r::text FROM roster_row r WHERE county = '532523'").toString()
                        + Rosters.ask("SELECT p::text FROM person p WHERE county = '532523'");

        assertThat(stored)
                .doesNotContain(
                        head.get(Column.ID_NUMBER),
                        head.get(Column.PHONE),
                        faulty.get(Column.ID_NUMBER));
    }

    @Test
    void anotherAreaIsRefused() {
        assertThatThrownBy(() ->
                        rosters.checkAs(Rosters.scope("532523101"), COUNTY, JUNE, new byte[0]))
                .hasMessageContaining("OUTSIDE_AREA");
    }

    @Test
    void aFileWithoutAColumnIsRefusedByItsName() {
        var file = "行政区划代码,户编号\n530623105201,1\n".getBytes(UTF_8);

        assertThatThrownBy(() -> rosters.checkAs(Rosters.scope(COUNTY), COUNTY, JUNE, file))
                .hasMessageContaining("HEADER_MISSING")
                .hasMessageContaining("人编号")
                .hasMessageContaining("产业");
    }
}
