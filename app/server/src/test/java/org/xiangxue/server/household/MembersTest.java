package org.xiangxue.server.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangxue.server.household.imports.Rosters.await;
import static org.xiangxue.server.household.roster.RosterLines.line;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.household.DirtyHouseholds.Consumer;
import org.xiangxue.server.household.imports.Imports;
import org.xiangxue.server.household.imports.Rosters;
import org.xiangxue.server.household.roster.Column;
import org.xiangxue.server.household.roster.RosterLines.Home;
import org.xiangxue.server.household.roster.RosterLines.Line;
import org.xiangxue.server.platform.security.Scope;
import org.xiangxue.server.testing.DatabaseTest;
import reactor.core.publisher.Mono;

/** What other packages are told, here of a bride who moved to another county. */
@DatabaseTest
class MembersTest {

    private static final String COUNTY = "532530";
    private static final String OTHER_COUNTY = "532531";
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);
    private static final LocalDate DECEMBER = LocalDate.of(2025, 12, 31);
    private static final Scope ALL = Scope.system("test");

    private final Members members;
    private final DirtyHouseholds dirty;
    private final RegistryRecount recount;
    private final TransactionalOperator transaction;
    private final Rosters rosters;

    private Home from;
    private Home to;
    private Line bride;
    private PersonId person;

    @Autowired
    MembersTest(
            Members members,
            DirtyHouseholds dirty,
            RegistryRecount recount,
            ReactiveTransactionManager manager,
            Imports imports) {
        this.members = members;
        this.dirty = dirty;
        this.recount = recount;
        this.transaction = TransactionalOperator.create(manager);
        this.rosters = new Rosters(imports);
    }

    @BeforeEach
    void aBrideMoves() throws SQLException {
        from = rosters.household(COUNTY);
        to = rosters.household(OTHER_COUNTY);
        bride = line(from, "02").with(Column.RELATION, "其他");
        rosters.apply(COUNTY, JUNE, line(from, "01"), bride);
        rosters.apply(OTHER_COUNTY, DECEMBER, bride.in(to, "02"), line(to, "01"));
        person = PersonId.of(rosters.personIds(to, bride.get(Column.NAME)));
    }

    @Test
    void aDayDecidesInWhichHouseholdSomebodyLived() {
        assertThat(village(JUNE)).isEqualTo(from.village());
        assertThat(village(DECEMBER.minusDays(1))).isEqualTo(from.village());
        assertThat(village(DECEMBER)).isEqualTo(to.village());
        assertThat(members.householdOf(ALL, COUNTY, person, JUNE.minusDays(1)).block()).isNull();
    }

    @Test
    void spansReachAcrossCountiesInsideTheScope() {
        var all = await(members.spans(ALL, COUNTY, List.of(person)));
        var inside = await(members.spans(Rosters.scope(COUNTY), COUNTY, List.of(person)));

        assertThat(all).extracting(MembershipSpan::county).containsExactly(COUNTY, OTHER_COUNTY);
        assertThat(all).extracting(MembershipSpan::until).containsExactly(DECEMBER, null);
        assertThat(inside).extracting(MembershipSpan::county).containsExactly(COUNTY);
    }

    @Test
    void thePresentHouseholdDecidesWhoMaySeeAPerson() {
        var facts = await(members.person(Rosters.scope(OTHER_COUNTY), COUNTY, person));

        assertThat(facts.county()).isEqualTo(OTHER_COUNTY);
        assertThat(facts.name()).isEqualTo(bride.get(Column.NAME));
        assertThat(facts.idHash()).isNotNull();
        assertThat(members.person(Rosters.scope(COUNTY), COUNTY, person).block()).isNull();
    }

    @Test
    void theNumberOnTheCardLeadsToTheFacesOfWhoLivesThere() throws SQLException {
        var household = await(members.byLearningNumber(rosters.learningNumber(to)));

        var found = await(members.current(ALL, household.county(), household.household()));

        assertThat(found).extracting(Member::relation).containsExactly("户主", "其他");
        assertThat(found.getLast().face().maskedName()).isEqualTo("赵*");
        assertThat(found).extracting(member -> member.face().id()).doesNotHaveDuplicates();
        assertThat(
                        members.current(
                                        Rosters.scope(COUNTY),
                                        household.county(),
                                        household.household())
                                .block())
                .isEmpty();
        assertThat(members.byLearningNumber("00000000").block()).isNull();
    }

    @Test
    void aMarkIsTakenOnceAndIsBackWhenTheWorkFails() {
        var household = await(members.householdOf(ALL, OTHER_COUNTY, person, DECEMBER)).household();
        await(drain());
        await(
                transaction.transactional(
                        dirty.mark(OTHER_COUNTY, Set.of(household), EnumSet.of(Consumer.COVERAGE))
                                .thenReturn(true)));

        var failed =
                transaction.transactional(
                        drain().flatMap(_ ->
                                Mono.<Integer>error(new IllegalStateException("killed"))));

        assertThat(await(failed.onErrorReturn(-1))).isEqualTo(-1);
        assertThat(await(drain())).isEqualTo(1);
        assertThat(await(drain())).isZero();
    }

    @Test
    void theRecountNamesAClaimThatIsGone() throws SQLException {
        var household = await(members.householdOf(ALL, OTHER_COUNTY, person, DECEMBER)).household();
        assertThat(await(recount.differences()))
                .noneMatch(difference -> difference.contains(household.toString()))
                .noneMatch(difference -> difference.contains(person.toString()));
        var _ =
                Rosters.ask(
                        "DELETE FROM registry_claim WHERE household_id = '"
                                + household
                                + "' RETURNING registry_no");

        assertThat(await(recount.differences()))
                .contains("household " + household + " does not hold its registry number");

        var _ =
                Rosters.ask(
                        "INSERT INTO registry_claim SELECT registry_no, county, id FROM household WHERE id = '%s' RETURNING registry_no"
                                .formatted(household));
    }

    private Mono<Integer> drain() {
        return transaction.transactional(
                dirty.take(OTHER_COUNTY, Consumer.COVERAGE, 1000).map(List::size));
    }

    private String village(LocalDate day) {
        return await(members.householdOf(ALL, COUNTY, person, day)).village();
    }
}
