package org.xiangxue.server.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.coverage.CoverageApi;
import org.xiangxue.contract.coverage.CoverageFigure;
import org.xiangxue.contract.coverage.CoverageReport;
import org.xiangxue.contract.coverage.UncoveredHousehold;
import org.xiangxue.server.household.DirtyHouseholds;
import org.xiangxue.server.testing.Api;
import org.xiangxue.server.testing.DatabaseTest;
import org.xiangxue.server.testing.TestCallers;
import org.xiangxue.server.testing.TestDatabase;
import org.xiangxue.server.testing.TestRegistry;
import org.xiangxue.server.testing.TestRegistry.Villager;

/** Each test takes villages of its own: the database is shared and never emptied. */
@DatabaseTest
class CoverageApiTest {

    private static final UUID COURSE = UUID.randomUUID();

    @LocalServerPort int port;
    @Autowired CoverageService coverage;
    @Autowired CoverageRecount recount;
    @Autowired DirtyHouseholds dirty;
    @Autowired TransactionalOperator transaction;

    @Test
    void figuresOpenFromTheProvinceToTheVillage() throws SQLException {
        var village = "530622102001";
        var covered = TestRegistry.villager(village, "张三");
        drain(covered, TestRegistry.villager(village, "李四"));
        certify(covered, LocalDate.of(2026, 11, 3));
        drain(covered);

        for (var step :
                List.of(
                        List.of("53", "5306"),
                        List.of("5306", "530622"),
                        List.of("530622", "530622102"),
                        List.of("530622102", village))) {
            var role =
                    step.getFirst().length() == 2
                            ? Role.PROVINCE_OFFICIAL
                            : step.getFirst().length() == 4
                                    ? Role.PREFECTURE_OFFICIAL
                                    : Role.COUNTY_OFFICIAL;
            var own = role == Role.COUNTY_OFFICIAL ? "530622" : step.getFirst();
            var part = part(api(role, own).report(step.getFirst(), null, null), step.get(1));
            assertThat(part.households()).isGreaterThanOrEqualTo(2);
            assertThat(part.coveredHouseholds()).isGreaterThanOrEqualTo(1);
        }
        var own = api(Role.COUNTY_OFFICIAL, "530622").report(village, null, null);
        assertThat(own.total())
                .extracting(
                        CoverageFigure::households,
                        CoverageFigure::coveredHouseholds,
                        CoverageFigure::persons,
                        CoverageFigure::coveredPersons)
                .containsExactly(2L, 1L, 2L, 1L);
        assertThat(own.path())
                .extracting(CoverageReport.RegionStep::code)
                .containsExactly("530622", "530622102", village);
        assertThat(own.parts()).isEmpty();
    }

    @Test
    void lateEvidenceChangesTheDayOnWhichItWasLearned() throws SQLException {
        var village = "530622102202";
        var villager = TestRegistry.villager(village, "王五");
        drain(villager);
        certify(villager, LocalDate.of(2026, 8, 15));
        drain(villager);
        var official = api(Role.COUNTY_OFFICIAL, "530622");

        assertThat(
                        official.report(village, LocalDate.of(2026, 8, 14), null)
                                .total()
                                .coveredHouseholds())
                .isZero();
        assertThat(
                        official.report(village, LocalDate.of(2026, 8, 15), null)
                                .total()
                                .coveredHouseholds())
                .isOne();
        var november = official.report(village, LocalDate.of(2026, 11, 25), null);
        assertThat(november.total().lastMonthCoveredHouseholds()).isOne();
        assertThat(november.trend()).hasSize(12);
        assertThat(november.trend().get(7))
                .isEqualTo(new CoverageReport.MonthFigure(LocalDate.of(2026, 7, 31), 1, 0));
        assertThat(november.trend().get(8))
                .isEqualTo(new CoverageReport.MonthFigure(LocalDate.of(2026, 8, 31), 1, 1));
        assertThat(november.rosterAsOf()).isEqualTo(LocalDate.of(2020, 1, 1));
    }

    @Test
    void drainingTwiceAddsNothingAndTheRecountAgrees() throws SQLException {
        var villager = TestRegistry.villager("530622102203", "赵六");
        certify(villager, LocalDate.of(2026, 9, 1));
        drain(villager);
        drain(villager);

        assertThat(
                        api(Role.COUNTY_OFFICIAL, "530622")
                                .report("530622102203", null, null)
                                .total()
                                .coveredHouseholds())
                .isOne();
        assertThat(recount.differences().block(Duration.ofSeconds(60)))
                .filteredOn(line ->
                        line.contains("5306221") || line.contains(villager.household().toString()))
                .isEmpty();
        run(
                "UPDATE coverage_day SET covered_households = covered_households + 1 WHERE region = '530622102203' AND day = DATE '2026-09-01'");
        assertThat(recount.differences().block(Duration.ofSeconds(60)))
                .anyMatch(line -> line.contains("530622102203"));
        run(
                "UPDATE coverage_day SET covered_households = covered_households - 1 WHERE region = '530622102203' AND day = DATE '2026-09-01'");
    }

    @Test
    void theListNamesThoseNotReachedInPagesAsTheRoleMaySeeThem() throws SQLException {
        var village = "530622102204";
        var reached = TestRegistry.villager(village, "钱七");
        var first = TestRegistry.villager(village, "孙八");
        var second = TestRegistry.villager(village, "周九");
        certify(reached, LocalDate.of(2026, 10, 1));
        drain(reached, first, second);
        var county = api(Role.COUNTY_OFFICIAL, "530622");
        var page = county.uncovered(village, null, null, null, 1);
        var rest = county.uncovered(village, null, null, page.next(), 200);

        assertThat(page.items()).hasSize(1);
        assertThat(List.of(page.items().getFirst().id(), rest.items().getFirst().id()))
                .containsExactlyInAnyOrder(first.household(), second.household());
        assertThat(rest.next()).isNull();
        assertThat(county.uncovered(village, null, null, null, 200).items())
                .extracting(UncoveredHousehold::head)
                .contains("孙八", "周九");
        assertThat(
                        api(Role.PROVINCE_OFFICIAL, "53")
                                .uncovered(village, null, null, null, 200)
                                .items())
                .extracting(UncoveredHousehold::head)
                .contains("孙*", "周*");
        assertThat(county.uncovered(village, null, true, null, 200).items()).isEmpty();
    }

    @Test
    void anExportStatesItsPurposeAndIsLogged() throws SQLException {
        var village = "530622102205";
        drain(TestRegistry.villager(village, "=吴十"));
        var county = api(Role.COUNTY_OFFICIAL, "530622");
        var csv = new String(county.uncoveredCsv(village, null, "上门动员"), StandardCharsets.UTF_8);

        assertThat(csv).startsWith("\uFEFF\"行政区划代码\"").contains("\"'=吴十\"");
        assertThat(
                        one(
                                "SELECT purpose FROM audit_entry WHERE action = 'UNCOVERED_EXPORT' AND region = '"
                                        + village
                                        + "'"))
                .isEqualTo("上门动员");
        assertRefused(() -> county.uncoveredCsv(village, null, " "), ProblemCode.INVALID);
    }

    @Test
    void anotherCountysAreaIsRefused() {
        var neighbour = api(Role.COUNTY_OFFICIAL, "530624");

        assertRefused(() -> neighbour.report("530622", null, null), ProblemCode.OUTSIDE_AREA);
        assertRefused(() -> neighbour.report("53", null, null), ProblemCode.OUTSIDE_AREA);
        assertRefused(
                () -> neighbour.uncovered("530622102", null, null, null, 10),
                ProblemCode.OUTSIDE_AREA);
        assertRefused(
                () -> neighbour.uncoveredCsv("530622102", null, "上门动员"), ProblemCode.OUTSIDE_AREA);
        assertRefused(
                () -> neighbour.report("530624", null, "no-such-course"), ProblemCode.NOT_FOUND);
    }

    private CoverageApi api(Role role, String region) {
        return Api.client(port, CoverageApi.class, TestCallers.staff(role, region));
    }

    private void drain(Villager... villagers) {
        for (var villager : villagers) {
            transaction
                    .transactional(
                            dirty.mark(
                                    villager.county(),
                                    List.of(villager.household()),
                                    EnumSet.of(DirtyHouseholds.Consumer.COVERAGE)))
                    .block(Duration.ofSeconds(60));
        }
        coverage.drain(villagers[0].county())
                .repeat()
                .takeWhile(taken -> taken > 0)
                .blockLast(Duration.ofSeconds(30));
    }

    private static void certify(Villager villager, LocalDate on) throws SQLException {
        run(
                """
                INSERT INTO certificate (county, serial, person_id, village_code, course_id, course_slug, course_title, course_version,
                                         name, trust, completed_on, valid_until, jws, issued_at)
                VALUES ('%s', 'T%s', '%s', '%s', '%s', 'test', 'Test', 1, 'x*', 'SELF', '%s', '%s', '', now())
                """
                        .formatted(
                                villager.county(),
                                UUID.randomUUID().toString().substring(0, 11),
                                villager.person(),
                                villager.village(),
                                COURSE,
                                on,
                                on.plusYears(3)));
    }

    private static void run(String sql) throws SQLException {
        try (var database = TestDatabase.connect();
                var statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String one(String sql) throws SQLException {
        try (var database = TestDatabase.connect();
                var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static CoverageFigure part(CoverageReport report, String region) {
        return report.parts().stream()
                .filter(figure -> figure.region().equals(region))
                .findFirst()
                .orElseThrow();
    }

    private static void assertRefused(ThrowingCallable call, ProblemCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Api.Refusal.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo(code));
    }
}
