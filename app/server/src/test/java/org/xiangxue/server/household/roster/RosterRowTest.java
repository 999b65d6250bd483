package org.xiangxue.server.household.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xiangxue.contract.household.HouseholdStatus;
import org.xiangxue.contract.household.Monitoring;
import org.xiangxue.server.household.Sex;
import org.xiangxue.server.household.roster.RosterLines.Home;
import org.xiangxue.server.household.roster.RosterLines.Line;

class RosterRowTest {

    private static final Home HOME = new Home("530623105201", "530623105201000010");
    private static final RosterFrame FRAME =
            new RosterFrame("530623105", LocalDate.of(2026, 6, 30), Set.of("530623105201"));

    private static Line line() {
        return RosterLines.line(HOME, "01")
                .with(Column.ID_NUMBER, "530623198001010014")
                .with(Column.BIRTH, "1980-01-01");
    }

    @Test
    void aSoundRowIsReadWithItsHousehold() {
        var row =
                sound(
                        line().with(Column.MONITORING, "突发严重困难户")
                                .with(Column.MONITORING_ON, "2026年3月1日")
                                .with(Column.RELATION, "之父")
                                .with(Column.HEALTH, "残疾，长期慢性病"));

        assertThat(row.home().status()).isEqualTo(HouseholdStatus.LIFTED);
        assertThat(row.home().monitoring()).isEqualTo(Monitoring.SUDDEN_HARDSHIP);
        assertThat(row.home().monitoringOn()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(row.relation()).isEqualTo("父亲");
        assertThat(row.sex()).isEqualTo(Sex.MALE);
        assertThat(row.birthOn()).isEqualTo(LocalDate.of(1980, 1, 1));
        assertThat(row.health()).isEqualTo("长期慢性病、残疾");
        assertThat(row.died()).isFalse();
    }

    @Test
    void theBirthDateMayBeLeftToTheIdNumber() {
        assertThat(sound(line().with(Column.BIRTH, "")).birthOn())
                .isEqualTo(LocalDate.of(1980, 1, 1));
    }

    @Test
    void somebodyWithoutAnIdNumberHasABirthDate() {
        assertThat(sound(line().with(Column.ID_NUMBER, "")).id()).isEmpty();
        assertThat(fault(line().with(Column.ID_NUMBER, "").with(Column.BIRTH, "")))
                .isEqualTo("出生日期 MISSING");
    }

    @Test
    void deathIsToldByTheStateOfHealth() {
        assertThat(sound(line().with(Column.HEALTH, "死亡")).died()).isTrue();
        assertThat(sound(line().with(Column.HEALTH, "已故")).died()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-01",
        "2024/3/1",
        "2024.3.1",
        "20240301",
        "2024年3月1日",
        "２０２４-０３-０１",
        "2024-03-01 00:00:00"
    })
    void datesAreReadAsPeopleWriteThem(String text) {
        assertThat(sound(line().with(Column.STATUS_ON, text)).home().statusOn())
                .isEqualTo(LocalDate.of(2024, 3, 1));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(Column.REGION, "", "MISSING"),
                arguments(Column.REGION, "530623105", "REGION_SYNTAX"),
                arguments(Column.REGION, "530623106201", "REGION_OUTSIDE"),
                arguments(Column.REGION, "530623105999", "REGION_UNKNOWN"),
                arguments(Column.HOUSEHOLD_NO, "", "MISSING"),
                arguments(Column.HOUSEHOLD_NO, "5.3062310520100E+17", "NOT_TEXT"),
                arguments(Column.PERSON_NO, "1".repeat(41), "TOO_LONG"),
                arguments(Column.RELATION, "邻居", "NOT_IN_LIST"),
                arguments(Column.NAME, "", "MISSING"),
                arguments(Column.NAME, "赵\u0007", "CHARACTERS"),
                arguments(Column.SEX, "M", "NOT_IN_LIST"),
                arguments(Column.SEX, "女", "SEX_DIFFERS"),
                arguments(Column.ID_NUMBER, "53062319800101001", "ID_LENGTH"),
                arguments(Column.ID_NUMBER, "5306231980010100A4", "ID_CHARACTER"),
                arguments(Column.ID_NUMBER, "530623198013010014", "ID_BIRTH_DATE"),
                arguments(Column.ID_NUMBER, "530623198001010015", "ID_CHECK_CHARACTER"),
                arguments(Column.ID_NUMBER, "5.30623198001E+17", "NOT_TEXT"),
                arguments(Column.BIRTH, "1980-01-02", "BIRTH_DIFFERS"),
                arguments(Column.BIRTH, "1980-02-30", "DATE"),
                arguments(Column.BIRTH, "2026-07-01", "DATE_AFTER_AS_OF"),
                arguments(Column.BIRTH, "1800-01-01", "DATE_TOO_EARLY"),
                arguments(Column.EDUCATION, "博士后", "NOT_IN_LIST"),
                arguments(Column.HEALTH, "健康、很好", "NOT_IN_LIST"),
                arguments(Column.LABOUR, "强", "NOT_IN_LIST"),
                arguments(Column.PHONE, "123", "PHONE"),
                arguments(Column.STATUS, "贫困户", "NOT_IN_LIST"),
                arguments(Column.STATUS_ON, "昨天", "DATE"),
                arguments(Column.MONITORING, "一般", "NOT_IN_LIST"),
                arguments(Column.MONITORING_ON, "2026-12-31", "DATE_AFTER_AS_OF"),
                arguments(Column.CAUSE, "因".repeat(101), "TOO_LONG"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theFirstFaultIsToldWithItsColumnAndARemedy(Column column, String text, String code) {
        var check = RosterRow.check(line().with(column, text).raw(2), FRAME);

        assertThat(check).isInstanceOf(RowCheck.Faulty.class);
        var problem = ((RowCheck.Faulty) check).problem();
        assertThat(problem.field()).isEqualTo(column.header());
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.message()).startsWith(column.header()).contains(" / ");
    }

    @Test
    void theExamplesOfTheTemplateAreASoundRow() {
        var cells = Stream.of(Column.values()).map(Column::example).toList();

        assertThat(RosterRow.check(new RawRow(2, cells), FRAME)).isInstanceOf(RowCheck.Sound.class);
    }

    @Property
    void noTextBreaksTheCheck(@ForAll Column column, @ForAll @StringLength(max = 60) String text) {
        var check = RosterRow.check(line().with(column, text).raw(2), FRAME);

        assertThat(check).isInstanceOfAny(RowCheck.Sound.class, RowCheck.Faulty.class);
    }

    private static RosterRow sound(Line line) {
        var check = RosterRow.check(line.raw(2), FRAME);
        assertThat(check).isInstanceOf(RowCheck.Sound.class);
        return ((RowCheck.Sound) check).row();
    }

    private static String fault(Line line) {
        var faulty = (RowCheck.Faulty) RosterRow.check(line.raw(2), FRAME);
        return faulty.problem().field() + " " + faulty.problem().code();
    }
}
