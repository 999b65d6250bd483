package org.xiangxue.server.account;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.xiangxue.contract.account.AccountId;
import org.xiangxue.contract.account.CreateAccount;
import org.xiangxue.contract.account.Grant;
import org.xiangxue.contract.account.LearnerAccessApi;
import org.xiangxue.contract.account.LearnerSession;
import org.xiangxue.contract.account.LearnerSignIn;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.account.SignInApi;
import org.xiangxue.contract.account.StaffSignIn;
import org.xiangxue.server.account.staff.AccountService;
import org.xiangxue.server.testing.Browser;
import org.xiangxue.server.testing.TestDatabase;

/** Signs people in on the running server. */
public final class People {

    public static final String PIN = "7294";

    private static final AtomicInteger NEXT = new AtomicInteger();

    public record Account(AccountId id, String username, String password) {}

    private final AccountService accounts;
    private final int port;

    public People(AccountService accounts, int port) {
        this.accounts = accounts;
        this.port = port;
    }

    /** All tests come from one address; each starts with an empty bucket. */
    public static void forgetFailures() {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM sign_in_address");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public Account account(Role role, String region) {
        return account(List.of(new Grant(role, region, null)));
    }

    public Account account(List<Grant> grants) {
        var username =
                "test-"
                        + NEXT.incrementAndGet()
                        + "-"
                        + UUID.randomUUID().toString().substring(0, 8);
        var made = accounts.create("test", new CreateAccount(username, "王小明", grants)).block();
        return new Account(made.id(), made.username(), made.password());
    }

    public Browser browser() {
        return new Browser(port);
    }

    public Browser signedIn(Account account) {
        var browser = browser();
        browser.api(SignInApi.class)
                .signInStaff(new StaffSignIn(account.username(), account.password()));
        return browser;
    }

    public Browser signedIn(Role role, String region) {
        return signedIn(account(role, region));
    }

    /** Gives the person a first secret by a code of the village's clerk. */
    public LearnerSession firstSignIn(Browser browser, Village.Home home, Village.Person person) {
        var clerk = signedIn(Role.VILLAGE_CLERK, home.village());
        var code = clerk.api(LearnerAccessApi.class).issueCode(home.id(), person.id()).code();
        return browser.api(SignInApi.class).signInLearner(byCode(home, person, code, PIN));
    }

    public static LearnerSignIn bySecret(Village.Home home, Village.Person person, String secret) {
        return new LearnerSignIn(
                home.number(), person.face(), secret, null, null, false, UUID.randomUUID());
    }

    public static LearnerSignIn byCode(
            Village.Home home, Village.Person person, String code, String secret) {
        return new LearnerSignIn(
                home.number(), person.face(), null, code, secret, false, UUID.randomUUID());
    }
}
