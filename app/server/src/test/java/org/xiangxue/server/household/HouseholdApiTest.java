package org.xiangxue.server.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiangxue.server.household.roster.RosterLines.line;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.household.HouseholdApi;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.HouseholdSummary;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.contract.household.RevealField;
import org.xiangxue.server.household.imports.Imports;
import org.xiangxue.server.household.imports.Rosters;
import org.xiangxue.server.household.roster.Column;
import org.xiangxue.server.household.roster.RosterLines.Home;
import org.xiangxue.server.household.roster.RosterLines.Line;
import org.xiangxue.server.platform.crypto.Masking;
import org.xiangxue.server.testing.Api;
import org.xiangxue.server.testing.DatabaseTest;
import org.xiangxue.server.testing.TestCallers;

@DatabaseTest
class HouseholdApiTest {

    private static final String COUNTY = "532528";
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);

    private final Rosters rosters;
    private Home home;
    private Line head;

    @LocalServerPort int port;

    @Autowired
    HouseholdApiTest(Imports imports) {
        rosters = new Rosters(imports);
    }

    @BeforeEach
    void aHousehold() throws SQLException {
        home = rosters.household(COUNTY);
        head = line(home, "01").with(Column.PHONE, "15412345678");
        rosters.apply(COUNTY, JUNE, head);
    }

    @Test
    void anOfficialOfTheCountyReadsNames() {
        var found = list(Role.COUNTY_OFFICIAL, COUNTY, COUNTY, home.number());

        assertThat(found).extracting(HouseholdSummary::head).containsExactly(head.get(Column.NAME));
        assertThat(found.getFirst().villageName()).isNotEqualTo(found.getFirst().village());
    }

    @Test
    void aboveTheCountyNamesAreMaskedAndNotSearchable() throws SQLException {
        var name = head.get(Column.NAME);

        assertThat(list(Role.PREFECTURE_OFFICIAL, "5325", COUNTY, home.number()))
                .extracting(HouseholdSummary::head)
                .containsExactly(Masking.name(name));
        assertThat(list(Role.PREFECTURE_OFFICIAL, "5325", COUNTY, name)).isEmpty();
        assertThat(list(Role.COUNTY_OFFICIAL, COUNTY, COUNTY, name)).hasSize(1);

        var member = api(Role.PREFECTURE_OFFICIAL, "5325").get(id()).members().getFirst();
        assertThat(member.name()).isEqualTo(Masking.name(name));
        assertThat(member.birthOn()).isNull();
    }

    @Test
    void aHouseholdIsFoundByItsLearningNumber() throws SQLException {
        assertThat(list(Role.COUNTY_OFFICIAL, COUNTY, COUNTY, rosters.learningNumber(home)))
                .extracting(HouseholdSummary::registryNo)
                .containsExactly(home.number());
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() throws SQLException {
        for (var more = 0; more < 4; more++) {
            rosters.apply(COUNTY, JUNE, line(rosters.household(COUNTY), "01"));
        }
        var api = api(Role.COUNTY_OFFICIAL, COUNTY);
        var whole = api.list(COUNTY, null, null, null, null, 200).items();

        var paged = new ArrayList<HouseholdSummary>();
        String after = null;
        do {
            var page = api.list(COUNTY, null, null, null, after, 2);
            paged.addAll(page.items());
            after = page.next();
        } while (after != null);

        assertThat(paged).isEqualTo(whole).hasSizeGreaterThan(4);
    }

    @Test
    void anotherCountyIsRefusedAndItsHouseholdsDoNotExist() throws SQLException {
        var stranger = api(Role.COUNTY_OFFICIAL, "532529");

        assertThatThrownBy(() -> stranger.list(COUNTY, null, null, null, null, 10))
                .hasMessageContaining("OUTSIDE_AREA");
        assertThatThrownBy(() -> stranger.get(id())).hasMessageContaining("NOT_FOUND");
        assertThatThrownBy(() -> stranger.reveal(id(), person(), phone("核实联系方式")))
                .hasMessageContaining("NOT_FOUND");
    }

    @Test
    void theDetailShowsMaskedNumbersAndTheHistory() throws SQLException {
        var detail = api(Role.TOWNSHIP_OFFICIAL, home.township()).get(id());

        var member = detail.members().getFirst();
        assertThat(detail.mayReveal()).isTrue();
        assertThat(detail.path()).hasSize(5);
        assertThat(detail.history()).extracting("what").containsExactly("LIFTED");
        assertThat(member.name()).isEqualTo(head.get(Column.NAME));
        assertThat(member.idMasked()).isEqualTo(Masking.idNumber(head.get(Column.ID_NUMBER)));
        assertThat(member.phoneMasked()).isEqualTo("154******78");
        assertThat(api(Role.VILLAGE_CLERK, home.village()).get(id()).mayReveal()).isFalse();
    }

    @Test
    void revealingAsksForAPurposeAndIsWrittenDown() throws SQLException {
        var api = api(Role.COUNTY_OFFICIAL, COUNTY);

        assertThat(api.reveal(id(), person(), phone("核实联系方式")).value())
                .isEqualTo(head.get(Column.PHONE));
        assertThat(
                        api.reveal(
                                        id(),
                                        person(),
                                        new RevealField(RevealField.Field.ID_NUMBER, "核实身份"))
                                .value())
                .isEqualTo(head.get(Column.ID_NUMBER));
        assertThatThrownBy(() -> api.reveal(id(), person(), phone("  ")))
                .hasMessageContaining("INVALID");
        assertThatThrownBy(() ->
                        api(Role.PREFECTURE_OFFICIAL, "5325")
                                .reveal(id(), person(), phone("核实联系方式")))
                .hasMessageContaining("FORBIDDEN");
        assertThat(
                        Rosters.ask(
                                "SELECT purpose FROM audit_entry WHERE action = 'FIELD_REVEAL' AND subject = 'person:%s' ORDER BY number"
                                        .formatted(person())))
                .containsExactly("核实联系方式", "核实身份");
    }

    private static RevealField phone(String purpose) {
        return new RevealField(RevealField.Field.PHONE, purpose);
    }

    private HouseholdId id() throws SQLException {
        return HouseholdId.of(
                Rosters.ask("SELECT id FROM household WHERE registry_no = '" + home.number() + "'")
                        .getFirst());
    }

    private PersonId person() throws SQLException {
        return PersonId.of(rosters.personIds(home, head.get(Column.NAME)));
    }

    private java.util.List<HouseholdSummary> list(Role role, String area, String region, String q) {
        return api(role, area).list(region, q, null, null, null, 50).items();
    }

    private HouseholdApi api(Role role, String region) {
        return Api.client(port, HouseholdApi.class, TestCallers.staff(role, region));
    }
}
