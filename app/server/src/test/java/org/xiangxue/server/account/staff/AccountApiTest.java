package org.xiangxue.server.account.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangxue.server.testing.Browser.refusal;
import static org.xiangxue.server.testing.Browser.retryAfter;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.AccountApi;
import org.xiangxue.contract.account.AccountId;
import org.xiangxue.contract.account.AccountSummary;
import org.xiangxue.contract.account.ChangeGrants;
import org.xiangxue.contract.account.ChangePassword;
import org.xiangxue.contract.account.CreateAccount;
import org.xiangxue.contract.account.Grant;
import org.xiangxue.contract.account.Me;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.account.SignInApi;
import org.xiangxue.contract.account.StaffSignIn;
import org.xiangxue.server.account.People;
import org.xiangxue.server.testing.Browser;
import org.xiangxue.server.testing.DatabaseTest;
import org.xiangxue.server.testing.TestClock;
import org.xiangxue.server.testing.TestDatabase;

@DatabaseTest
class AccountApiTest {

    private static final Grant TOWNSHIP = new Grant(Role.TOWNSHIP_OFFICIAL, "530623105", null);

    @Autowired private AccountService service;
    @Autowired private TestClock clock;
    @LocalServerPort private int port;
    private People people;
    private People.Account administrator;
    private AccountApi accounts;

    @BeforeEach
    void signAnAdministratorIn() {
        People.forgetFailures();
        people = new People(service, port);
        administrator = people.account(Role.ADMINISTRATOR, "");
        accounts = people.signedIn(administrator).api(AccountApi.class);
    }

    @AfterEach
    void setTheClockRight() {
        clock.setRight();
    }

    @Test
    void aNewAccountSignsInWithItsRandomPassword() {
        var made = accounts.create(new CreateAccount(username(), "李乡长", List.of(TOWNSHIP)));

        var me =
                people.browser()
                        .api(SignInApi.class)
                        .signInStaff(new StaffSignIn(made.username(), made.password()));

        assertThat(made.password()).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
        assertThat(me.kind()).isEqualTo(Me.Kind.STAFF);
        assertThat(me.name()).isEqualTo("李乡长");
        assertThat(me.grants())
                .containsExactly(new Grant(Role.TOWNSHIP_OFFICIAL, "530623105", "庙坝镇"));
        assertThat(me.permissions()).contains("HOUSEHOLD_IMPORT").doesNotContain("ACCOUNT_MANAGE");
    }

    @Test
    void aUsernameIsTakenOnce() {
        var request = new CreateAccount(username(), "李乡长", List.of(TOWNSHIP));
        accounts.create(request);

        assertThat(refusal(() -> accounts.create(request)).code())
                .isEqualTo(ProblemCode.NAME_TAKEN);
    }

    @Test
    void aRoleIsHeldOnlyForARegionOfItsLevelThatExists() {
        var wrong =
                List.of(
                        TOWNSHIP,
                        new Grant(Role.VILLAGE_CLERK, "530623105", null),
                        new Grant(Role.COUNTY_OFFICIAL, "539999", null),
                        new Grant(Role.ADMINISTRATOR, "53", null),
                        new Grant(Role.TRAINER, "", null));

        var problem = refusal(() -> accounts.create(new CreateAccount(username(), "李乡长", wrong)));

        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID);
        assertThat(problem.fields())
                .extracting("field")
                .containsExactly(
                        "grants[1].region",
                        "grants[2].region",
                        "grants[3].region",
                        "grants[4].region");
        assertThat(problem.fields())
                .extracting("code")
                .containsExactly("LEVEL", "UNKNOWN", "LEVEL", "LEVEL");
    }

    @Test
    void changedGrantsCountAtOnce() {
        var official = people.account(Role.TOWNSHIP_OFFICIAL, "530623105");
        var browser = people.signedIn(official).api(SignInApi.class);

        accounts.grant(
                official.id(),
                new ChangeGrants(List.of(new Grant(Role.COUNTY_OFFICIAL, "530623", null))));

        assertThat(browser.me().grants())
                .containsExactly(new Grant(Role.COUNTY_OFFICIAL, "530623", "盐津县"));
    }

    @Test
    void nobodyChangesTheirOwnRights() {
        var more = new ChangeGrants(List.of(new Grant(Role.ADMINISTRATOR, "", null), TOWNSHIP));

        assertThat(refusal(() -> accounts.grant(administrator.id(), more)).code())
                .isEqualTo(ProblemCode.OWN_WORK);
    }

    @Test
    void theLastAdministratorStays() throws SQLException {
        var others = closeAllAdministratorsBut(administrator.id());
        try {
            assertThat(refusal(() -> accounts.close(administrator.id())).code())
                    .isEqualTo(ProblemCode.LAST_ADMINISTRATOR);

            var second =
                    accounts.create(
                            new CreateAccount(
                                    username(),
                                    "二号",
                                    List.of(new Grant(Role.ADMINISTRATOR, "", null))));
            accounts.close(second.id());
            assertThat(refusal(() -> accounts.close(administrator.id())).code())
                    .isEqualTo(ProblemCode.LAST_ADMINISTRATOR);
        } finally {
            reopen(others);
        }
    }

    @Test
    void aClosedAccountIsOutAtOnceAndComesBackWhenReopened() {
        var official = people.account(Role.COUNTY_OFFICIAL, "530623");
        var browser = people.signedIn(official);

        accounts.close(official.id());
        assertThat(refusal(() -> browser.api(SignInApi.class).me()).status()).isEqualTo(401);
        assertThat(refusal(() -> people.signedIn(official)).code())
                .isEqualTo(ProblemCode.WRONG_PASSWORD);

        accounts.reopen(official.id());
        assertThat(people.signedIn(official).api(SignInApi.class).me().name()).isEqualTo("王小明");
    }

    @Test
    void aResetPasswordEndsSessionsAndTheOldPassword() {
        var official = people.account(Role.COUNTY_OFFICIAL, "530623");
        var browser = people.signedIn(official);

        var reset = accounts.resetPassword(official.id());

        assertThat(refusal(() -> browser.api(SignInApi.class).me()).status()).isEqualTo(401);
        assertThat(refusal(() -> people.signedIn(official)).code())
                .isEqualTo(ProblemCode.WRONG_PASSWORD);
        assertThat(
                        people.signedIn(
                                        new People.Account(
                                                official.id(),
                                                official.username(),
                                                reset.password()))
                                .hasCookie("XIANGXUE"))
                .isTrue();
    }

    @Test
    void aChangedPasswordEndsTheOtherSessionsOnly() {
        var official = people.account(Role.COUNTY_OFFICIAL, "530623");
        var elsewhere = people.signedIn(official).api(SignInApi.class);
        var here = people.signedIn(official).api(SignInApi.class);

        assertThat(
                        refusal(() ->
                                        here.changePassword(
                                                new ChangePassword("wrong", "long enough 7")))
                                .code())
                .isEqualTo(ProblemCode.WRONG_PASSWORD);
        assertThat(
                        refusal(() ->
                                        here.changePassword(
                                                new ChangePassword(
                                                        official.password(), "aaaaaaaaaaaa")))
                                .code())
                .isEqualTo(ProblemCode.WEAK_SECRET);
        here.changePassword(new ChangePassword(official.password(), "long enough 7"));

        assertThat(here.me().name()).isEqualTo("王小明");
        assertThat(refusal(elsewhere::me).status()).isEqualTo(401);
    }

    @Test
    void fiveWrongPasswordsLockAnAccountAndAnUnknownUsernameAlike() {
        var official = people.account(Role.COUNTY_OFFICIAL, "530623");
        var unknown = new StaffSignIn(username(), "whatever it was");
        var known = new StaffSignIn(official.username(), "whatever it was");
        var api = people.browser().api(SignInApi.class);
        for (var i = 0; i < 6; i++) {
            var there = refusal(() -> api.signInStaff(known));
            var nowhere = refusal(() -> api.signInStaff(unknown));
            assertThat(there.code())
                    .isEqualTo(i < 4 ? ProblemCode.WRONG_PASSWORD : ProblemCode.LOCKED);
            assertThat(nowhere.code()).isEqualTo(there.code());
            assertThat(nowhere.detail()).isEqualTo(there.detail());
        }

        assertThat(retryAfter(() -> people.signedIn(official))).isBetween(890L, 900L);
        clock.forward(Duration.ofMinutes(15));
        assertThat(people.signedIn(official).hasCookie("XIANGXUE")).isTrue();
    }

    @Test
    void aSessionOfTheStaffEndsAfterAnHourOfRestAndAfterTwelveWhateverHappens() {
        var official = people.account(Role.COUNTY_OFFICIAL, "530623");
        var resting = people.signedIn(official).api(SignInApi.class);
        clock.forward(Duration.ofMinutes(61));
        assertThat(refusal(resting::me).status()).isEqualTo(401);

        var busy = people.signedIn(official).api(SignInApi.class);
        for (var i = 0; i < 14; i++) {
            clock.forward(Duration.ofMinutes(50));
            assertThat(busy.me().name()).isEqualTo("王小明");
        }
        clock.forward(Duration.ofMinutes(30));
        assertThat(refusal(busy::me).status()).isEqualTo(401);
    }

    @Test
    void signInsAndRefusalsAreInTheLogWithoutWhatWasTyped() throws SQLException {
        var official = people.account(Role.COUNTY_OFFICIAL, "530623");
        people.signedIn(official);
        refusal(() ->
                people.browser()
                        .api(SignInApi.class)
                        .signInStaff(new StaffSignIn(official.username(), "wrong")));
        var typo = "my-password-" + UUID.randomUUID();
        refusal(() ->
                people.browser().api(SignInApi.class).signInStaff(new StaffSignIn(typo, "wrong")));

        var subject = "account:" + official.id();
        assertThat(entries("subject = '" + subject + "'"))
                .containsExactly("ACCOUNT_CREATE", "STAFF_SIGN_IN", "STAFF_SIGN_IN_REFUSED");
        assertThat(entries("concat(actor, subject, detail) LIKE '%" + typo + "%'")).isEmpty();
    }

    @Test
    void accountsAreListedInOrderByPages() {
        var first = accounts.list(0, 200);

        assertThat(first)
                .extracting(AccountSummary::username)
                .isSorted()
                .contains(administrator.username());
        assertThat(accounts.list(1, 1)).containsExactly(first.get(1));
        assertThat(refusal(() -> accounts.list(0, 201)).code()).isEqualTo(ProblemCode.INVALID);
    }

    @Test
    void onlyAdministratorsManageAccounts() {
        var official = people.signedIn(Role.PROVINCE_OFFICIAL, "53").api(AccountApi.class);

        assertThat(refusal(() -> official.list(0, 10)).code()).isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(refusal(() -> new Browser(port).api(AccountApi.class).list(0, 10)).code())
                .isEqualTo(ProblemCode.UNAUTHENTICATED);
    }

    private static String username() {
        return "u" + UUID.randomUUID();
    }

    private static List<String> entries(String where) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT action FROM audit_entry WHERE "
                                        + where
                                        + " ORDER BY number")) {
            var actions = new ArrayList<String>();
            while (rows.next()) {
                actions.add(rows.getString(1));
            }
            return actions;
        }
    }

    private static List<String> closeAllAdministratorsBut(AccountId id) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "UPDATE staff_account a SET closed_at = now() FROM account_grant g WHERE g.account_id = a.id AND g.role = 'ADMINISTRATOR'"
                                        + " AND a.closed_at IS NULL AND a.id <> '"
                                        + id
                                        + "' RETURNING a.id")) {
            var closed = new ArrayList<String>();
            while (rows.next()) {
                closed.add(rows.getString(1));
            }
            return closed;
        }
    }

    private static void reopen(List<String> ids) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            for (var id : ids) {
                statement.executeUpdate(
                        "UPDATE staff_account SET closed_at = NULL WHERE id = '" + id + "'");
            }
        }
    }
}
