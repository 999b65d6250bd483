package org.xiangxue.server.household.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xiangxue.server.household.IdCardNumber;

/** What a reader of a roster would find odd. */
record PlausibleRoster(LocalDate asOf) {

    private static final Set<String> ONCE = Set.of("户主", "配偶");
    private static final Set<String> YOUNGER = Set.of("子", "女");
    private static final Set<String> OLDER = Set.of("父亲", "母亲");
    private static final Map<String, String> SEX_OF =
            Map.of(
                    "子", "男", "女", "女", "父亲", "男", "母亲", "女", "儿媳", "女", "女婿", "男", "孙子", "男", "孙女",
                    "女");

    void check(Map<String, List<RosterRow>> households) {
        var idNumbers = new HashSet<String>();
        var personNumbers = new HashSet<String>();
        for (var rows : households.values()) {
            household(rows);
            for (var row : rows) {
                person(row);
                kin(row, rows.getFirst());
                assertThat(personNumbers.add(row.personNo())).as("once: %s", row).isTrue();
                assertThat(row.idNumber().isEmpty() || idNumbers.add(row.idNumber()))
                        .as("once: %s", row)
                        .isTrue();
            }
        }
    }

    private void household(List<RosterRow> rows) {
        var head = rows.getFirst();
        assertThat(head.relation()).isEqualTo("户主");
        assertThat(head.householdNo()).matches(head.village() + "[0-9]{6}");
        assertThat(rows).hasSizeLessThanOrEqualTo(12);
        for (var relation : ONCE) {
            assertThat(rows.stream().filter(row -> row.relation().equals(relation)).count())
                    .isLessThanOrEqualTo(1);
        }
        assertThat(rows)
                .as("of one household")
                .allSatisfy(row -> assertThat(facts(row)).isEqualTo(facts(head)));
        if (asOf.equals(RosterPlan.miaoba().asOf())) {
            assertThat(rows).extracting(RosterRow::name).doesNotHaveDuplicates();
        }
        assertThat(rows).as("somebody is grown up").anyMatch(row -> age(row) >= 18);
        assertThat(LocalDate.parse(head.statusOn())).isBeforeOrEqualTo(asOf);
        assertThat(head.status()).isIn("建档立卡户", "脱贫户", "一般户");
        assertThat(head.monitoring()).isIn("", "脱贫不稳定", "边缘易致贫", "突发严重困难");
        assertThat(head.monitoring().isEmpty()).isEqualTo(head.monitoringOn().isEmpty());
    }

    private static List<String> facts(RosterRow row) {
        return List.of(
                row.village(),
                row.status(),
                row.statusOn(),
                row.monitoring(),
                row.monitoringOn(),
                row.cause(),
                row.industry());
    }

    private void person(RosterRow row) {
        assertThat(row.personNo()).startsWith(row.householdNo());
        assertThat(row.name()).matches("\\p{IsHan}{2,4}");
        assertThat(LocalDate.parse(row.birthOn())).isBeforeOrEqualTo(asOf);
        assertThat(age(row)).isLessThan(105);
        assertThat(row.phone()).matches("|154[0-9]{8}");
        if (row.idNumber().isEmpty()) {
            assertThat(age(row)).as("without a number: %s", row).isLessThan(3);
            return;
        }
        assertThat(IdCardNumber.fault(row.idNumber())).isEmpty();
        var number = IdCardNumber.of(row.idNumber());
        assertThat(number.birthOn()).hasToString(row.birthOn());
        assertThat(number.sex().label()).isEqualTo(row.sex());
    }

    private void kin(RosterRow row, RosterRow head) {
        assertThat(row.sex())
                .as("%s", row)
                .isEqualTo(SEX_OF.getOrDefault(row.relation(), row.sex()));
        var older =
                Period.between(LocalDate.parse(head.birthOn()), LocalDate.parse(row.birthOn()))
                        .getYears();
        if (YOUNGER.contains(row.relation())) {
            assertThat(older).as("%s under %s", row, head).isGreaterThanOrEqualTo(16);
        }
        if (OLDER.contains(row.relation())) {
            assertThat(older).as("%s over %s", row, head).isLessThanOrEqualTo(-16);
        }
        if (row.relation().equals("配偶")) {
            assertThat(row.sex()).isNotEqualTo(head.sex());
            assertThat(age(row)).isGreaterThanOrEqualTo(20);
        }
    }

    private int age(RosterRow row) {
        return Period.between(LocalDate.parse(row.birthOn()), asOf).getYears();
    }
}
