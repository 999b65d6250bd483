package org.xiangxue.server.household.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiangxue.server.household.roster.RosterLines.line;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.household.ApplyCorrection;
import org.xiangxue.contract.household.Correction;
import org.xiangxue.contract.household.CorrectionApi;
import org.xiangxue.contract.household.CorrectionChange;
import org.xiangxue.contract.household.CorrectionChange.HouseholdFact;
import org.xiangxue.contract.household.CorrectionChange.HouseholdField;
import org.xiangxue.contract.household.CorrectionChange.MemberFact;
import org.xiangxue.contract.household.CorrectionChange.MemberField;
import org.xiangxue.contract.household.CorrectionState;
import org.xiangxue.contract.household.HouseholdApi;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.contract.household.ProposeCorrection;
import org.xiangxue.contract.household.RefuseCorrection;
import org.xiangxue.contract.household.RevealField;
import org.xiangxue.server.household.imports.Imports;
import org.xiangxue.server.household.imports.Rosters;
import org.xiangxue.server.household.imports.Rosters.Stored;
import org.xiangxue.server.household.roster.Column;
import org.xiangxue.server.household.roster.RosterLines.Home;
import org.xiangxue.server.household.roster.RosterLines.Line;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.platform.check.Recount;
import org.xiangxue.server.testing.Api;
import org.xiangxue.server.testing.DatabaseTest;
import org.xiangxue.server.testing.TestCallers;

/** A clerk proposes, an official decides, the registry says so as if a roster had. */
@DatabaseTest
class CorrectionApiTest {

    private static final String COUNTY = "532503";
    private static final String OTHER_COUNTY = "532504";
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AUGUST = LocalDate.of(2025, 8, 15);
    private static final LocalDate DECEMBER = LocalDate.of(2025, 12, 31);

    private final Rosters rosters;
    private Home home;
    private Line head;
    private Line wife;
    private CorrectionApi clerk;
    private CorrectionApi official;

    @LocalServerPort int port;
    @Autowired Clock clock;
    @Autowired List<Recount> recounts;
    private List<String> differences = List.of();

    @Autowired
    CorrectionApiTest(Imports imports) {
        rosters = new Rosters(imports);
    }

    @BeforeEach
    void aHousehold() throws SQLException {
        home = rosters.household(COUNTY);
        head = line(home, "01").with(Column.PHONE, "15412345678");
        wife = line(home, "02").with(Column.RELATION, "配偶");
        rosters.apply(COUNTY, JUNE, head, wife);
        rosters.forgetMarks(home);
        clerk = api(Role.VILLAGE_CLERK, home.village());
        official = api(Role.TOWNSHIP_OFFICIAL, home.township());
        differences = differences();
    }

    @Test
    void aWrongTelephoneIsReplacedAndTheClerkSeesTheOutcome() throws SQLException {
        var proposed = clerk.propose(id(), because(fact(head, MemberField.PHONE, "15487654321")));

        assertThat(proposed.state()).isEqualTo(CorrectionState.PROPOSED);
        assertThat(proposed.was()).isEqualTo("154******78");
        assertThat(proposed.change()).isEqualTo(fact(head, MemberField.PHONE, "154******21"));
        assertThat(waiting()).extracting(Correction::id).containsExactly(proposed.id());
        assertThat(revealed(RevealField.Field.PHONE)).isEqualTo("15412345678");

        var applied = apply(proposed);

        assertThat(applied.state()).isEqualTo(CorrectionState.APPLIED);
        assertThat(revealed(RevealField.Field.PHONE)).isEqualTo("15487654321");
        assertThat(clerk.get(proposed.id()))
                .returns(CorrectionState.APPLIED, Correction::state)
                .returns("电话核实过", Correction::decision)
                .returns(true, Correction::own);
        assertThat(waiting()).isEmpty();
        assertThat(rosters.marks(home)).contains("ELIGIBILITY");
        assertThat(differences()).isEqualTo(differences);
    }

    @Test
    void theSameRequestAgainIsTheSameCorrection() throws SQLException {
        var change = because(fact(wife, MemberField.NAME, "赵小芳"));

        assertThat(clerk.propose(id(), change).id()).isEqualTo(clerk.propose(id(), change).id());
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void whatARosterWouldRefuseIsRefusedAtOnce() {
        assertThatThrownBy(() -> clerk.propose(id(), because(fact(head, MemberField.PHONE, "12"))))
                .hasMessageContaining("电话");
        assertThatThrownBy(() ->
                        clerk.propose(id(), because(fact(head, MemberField.BIRTH, "1960-01-01"))))
                .hasMessageContaining("生日");
        assertThatThrownBy(
                        () -> clerk.propose(id(), because(fact(head, MemberField.EDUCATION, "博士"))))
                .hasMessageContaining("文化程度");
        assertThatThrownBy(
                        () -> clerk.propose(id(), because(fact(head, MemberField.RELATION, "户主"))))
                .hasMessageContaining("change.value");
        assertThatThrownBy(() ->
                        clerk.propose(
                                id(),
                                because(
                                        new CorrectionChange.Died(
                                                person(wife), LocalDate.of(2025, 1, 1)))))
                .hasMessageContaining("change.on");
    }

    @Test
    void aDeathEndsTheMembershipOnItsDay() throws SQLException {
        var proposed =
                clerk.propose(id(), because(new CorrectionChange.Died(person(wife), AUGUST)));

        apply(proposed);

        assertThat(rosters.member(home, wife)).isEqualTo(new Stored(wife, JUNE, AUGUST, "DIED"));
        assertThat(differences()).isEqualTo(differences);
    }

    @Test
    void whoMovedAwayLivesNowhereUntilANewerRosterSaysWhere() throws SQLException {
        var proposed =
                clerk.propose(id(), because(new CorrectionChange.MovedAway(person(wife), AUGUST)));
        apply(proposed);
        assertThat(rosters.member(home, wife)).isEqualTo(new Stored(wife, JUNE, AUGUST, "LEFT"));
        assertThat(differences()).isEqualTo(differences);

        var older = rosters.check(COUNTY, DECEMBER, wife);
        assertThat(rosters.problems(older)).containsExactly("人编号 OUTDATED");

        var elsewhere = rosters.household(OTHER_COUNTY);
        var today = Days.today(clock);
        rosters.apply(OTHER_COUNTY, today, line(elsewhere, "01"), wife.in(elsewhere, "02"));
        assertThat(rosters.member(elsewhere, wife)).isEqualTo(new Stored(wife, today, null, null));
        assertThat(differences()).isEqualTo(differences);
    }

    @Test
    void whoMarriesIntoAnotherHouseholdMovesThereOnTheDay() throws SQLException {
        var other = rosters.household(COUNTY);
        rosters.apply(COUNTY, JUNE, line(other, "01"));
        rosters.forgetMarks(other);
        var proposed =
                clerk.propose(
                        id(),
                        because(
                                new CorrectionChange.MovedTo(
                                        person(wife), other.number(), "儿媳", AUGUST)));

        apply(proposed);

        assertThat(rosters.member(home, wife)).isEqualTo(new Stored(wife, JUNE, AUGUST, "MOVED"));
        assertThat(rosters.member(other, wife)).isEqualTo(new Stored(wife, AUGUST, null, null));
        assertThat(rosters.marks(home)).contains("ELIGIBILITY");
        assertThat(rosters.marks(other)).contains("ELIGIBILITY");
        assertThat(differences()).isEqualTo(differences);
    }

    @Test
    void whoMarriesInFromAnotherCountyKeepsWhatIsKnownOfHer() throws SQLException {
        var elsewhere = rosters.household(OTHER_COUNTY);
        var bride =
                line(elsewhere, "02")
                        .with(Column.RELATION, "女")
                        .with(Column.EDUCATION, "高中")
                        .with(Column.PHONE, "15400001111");
        rosters.apply(OTHER_COUNTY, JUNE, line(elsewhere, "01"), bride);
        var person = rosters.personIds(elsewhere, bride.get(Column.NAME));
        var proposed =
                clerk.propose(
                        id(),
                        because(
                                new CorrectionChange.Joined(
                                        bride.get(Column.NAME),
                                        "男",
                                        "女婿",
                                        bride.get(Column.ID_NUMBER),
                                        null,
                                        null,
                                        AUGUST)));
        assertThat(((CorrectionChange.Joined) proposed.change()).idNumber()).contains("*");

        apply(proposed);

        assertThat(rosters.member(elsewhere, bride))
                .isEqualTo(new Stored(bride, JUNE, AUGUST, "MOVED"));
        assertThat(rosters.personIds(home, bride.get(Column.NAME))).isEqualTo(person);
        assertThat(Rosters.ask("SELECT education FROM person WHERE id = '" + person + "'"))
                .containsExactly("高中");
        assertThat(differences()).isEqualTo(differences);
    }

    @Test
    void aChildWithoutAnIdCardJoinsOnTheDayOfBirth() throws SQLException {
        var proposed =
                clerk.propose(
                        id(),
                        because(
                                new CorrectionChange.Joined(
                                        "赵小满", "女", "女", null, AUGUST, null, AUGUST)));

        apply(proposed);

        assertThat(rosters.members(home))
                .filteredOn(member -> member.name().equals("赵小满"))
                .singleElement()
                .returns(AUGUST, Stored::from);
        assertThat(differences()).isEqualTo(differences);
    }

    @Test
    void aWrongIdCardNumberIsReplacedWithBirthAndSex() throws SQLException {
        var right = line(home, "09").get(Column.ID_NUMBER);
        var proposed = clerk.propose(id(), because(fact(head, MemberField.ID_NUMBER, right)));

        apply(proposed);

        assertThat(revealed(RevealField.Field.ID_NUMBER)).isEqualTo(right);
        assertThat(differences()).isEqualTo(differences);
    }

    @Test
    void anIdCardNumberOfSomebodyElseIsRefusedAndNothingHappens() throws SQLException {
        var proposed =
                clerk.propose(
                        id(),
                        because(fact(head, MemberField.ID_NUMBER, wife.get(Column.ID_NUMBER))));

        assertThatThrownBy(() -> apply(proposed)).hasMessageContaining("INVALID");

        assertThat(revealed(RevealField.Field.ID_NUMBER)).isEqualTo(head.get(Column.ID_NUMBER));
        assertThat(waiting()).extracting(Correction::id).containsExactly(proposed.id());
        assertThat(differences()).isEqualTo(differences);
    }

    @Test
    void aStatusHasItsDayAndItsHistory() throws SQLException {
        var proposed =
                clerk.propose(
                        id(),
                        because(new HouseholdFact(HouseholdField.MONITORING, "脱贫不稳定", AUGUST)));

        apply(proposed);

        assertThat(rosters.facts(home)).containsExactly("LIFTED 2019-11-20", "UNSTABLE 2025-08-15");
    }

    @Test
    void aDecisionIsRefusedWhenTheRegistryIsNoLongerWhatWasSeen() throws SQLException {
        var proposed = clerk.propose(id(), because(fact(head, MemberField.EDUCATION, "初中")));
        rosters.apply(COUNTY, DECEMBER, head.with(Column.LABOUR, "普通劳动力"), wife);

        assertThatThrownBy(() -> apply(proposed)).hasMessageContaining("REGISTRY_CHANGED");
        var again = official.get(proposed.id());
        assertThat(again.changed()).isTrue();

        apply(again);

        assertThat(
                        Rosters.ask(
                                "SELECT education || labour FROM person WHERE id = '"
                                        + person(head)
                                        + "'"))
                .containsExactly("初中普通劳动力");
    }

    @Test
    void anOlderRosterDoesNotUndoACorrection() throws SQLException {
        apply(clerk.propose(id(), because(fact(head, MemberField.EDUCATION, "初中"))));

        var older = rosters.check(COUNTY, DECEMBER, head, wife);

        assertThat(rosters.problems(older)).containsExactly("人编号 OUTDATED");
    }

    @Test
    void aRefusalTellsTheClerkWhyAndIsFinal() {
        var proposed = clerk.propose(id(), because(fact(head, MemberField.NAME, "赵大")));

        official.refuse(proposed.id(), new RefuseCorrection("户口本上不是这样"));

        assertThat(clerk.get(proposed.id()))
                .returns(CorrectionState.REFUSED, Correction::state)
                .returns("户口本上不是这样", Correction::decision);
        assertThatThrownBy(() -> apply(proposed)).hasMessageContaining("WRONG_STATE");
        assertThatThrownBy(() -> clerk.withdraw(proposed.id())).hasMessageContaining("WRONG_STATE");
    }

    @Test
    void onlyWhoProposedWithdraws() {
        var proposed = clerk.propose(id(), because(fact(head, MemberField.NAME, "赵二")));

        assertThatThrownBy(() -> api(Role.VILLAGE_CLERK, home.village()).withdraw(proposed.id()))
                .hasMessageContaining("FORBIDDEN");
        assertThat(clerk.withdraw(proposed.id()).state()).isEqualTo(CorrectionState.WITHDRAWN);
    }

    @Test
    void nobodyOfAnotherAreaSeesOrDecides() {
        var proposed = clerk.propose(id(), because(fact(head, MemberField.NAME, "赵三")));
        var stranger = api(Role.COUNTY_OFFICIAL, OTHER_COUNTY);

        assertThatThrownBy(() -> stranger.get(proposed.id())).hasMessageContaining("NOT_FOUND");
        assertThatThrownBy(() ->
                        stranger.apply(
                                proposed.id(), new ApplyCorrection(proposed.standing(), "核实过")))
                .hasMessageContaining("NOT_FOUND");
        assertThatThrownBy(() -> stranger.list(COUNTY, null, null, null, 10))
                .hasMessageContaining("OUTSIDE_AREA");
        assertThatThrownBy(() ->
                        api(Role.VILLAGE_CLERK, home.village().substring(0, 11) + "x")
                                .propose(id(), because(fact(head, MemberField.NAME, "赵四"))))
                .hasMessageContaining("NOT_FOUND");
    }

    @Test
    void everyStepIsWrittenDownWithItsReason() throws SQLException {
        var proposed = clerk.propose(id(), because(fact(head, MemberField.NAME, "赵五")));
        apply(proposed);

        assertThat(
                        Rosters.ask(
                                "SELECT action || ' ' || purpose FROM audit_entry WHERE subject = 'correction:%s' AND purpose IS NOT NULL ORDER BY number"
                                        .formatted(proposed.id())))
                .containsExactly("CORRECTION_PROPOSE 入户核对", "CORRECTION_APPLY 电话核实过");
        assertThat(
                        Rosters.ask(
                                "SELECT count(*) FROM correction WHERE position('赵五' IN encode(content, 'escape')) > 0"))
                .containsExactly("0");
    }

    /** Of the registry against itself. */
    private List<String> differences() {
        var registry =
                recounts.stream().filter(recount -> recount.kind().equals("registry")).findFirst();
        return Rosters.await(registry.orElseThrow().differences());
    }

    private Correction apply(Correction seen) {
        return official.apply(seen.id(), new ApplyCorrection(seen.standing(), "电话核实过"));
    }

    private List<Correction> waiting() throws SQLException {
        return official.list(home.township(), CorrectionState.PROPOSED, id(), null, 50).items();
    }

    private static ProposeCorrection because(CorrectionChange change) {
        return new ProposeCorrection(change, "入户核对");
    }

    private MemberFact fact(Line line, MemberField field, String value) {
        return new MemberFact(person(line), field, value);
    }

    private String revealed(RevealField.Field field) throws SQLException {
        return Api.client(port, HouseholdApi.class, TestCallers.staff(Role.COUNTY_OFFICIAL, COUNTY))
                .reveal(id(), person(head), new RevealField(field, "核实更正"))
                .value();
    }

    private HouseholdId id() {
        return HouseholdId.of(
                ask("SELECT id FROM household WHERE registry_no = '" + home.number() + "'"));
    }

    private PersonId person(Line line) {
        try {
            return PersonId.of(rosters.personIds(home, line.get(Column.NAME)));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String ask(String question) {
        try {
            return Rosters.ask(question).getFirst();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private CorrectionApi api(Role role, String region) {
        return Api.client(port, CorrectionApi.class, TestCallers.staff(role, region));
    }
}
