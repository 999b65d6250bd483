package org.xiangxue.server.account.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangxue.server.testing.Browser.refusal;
import static org.xiangxue.server.testing.Browser.retryAfter;

import java.net.HttpCookie;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.HouseholdNumber;
import org.xiangxue.contract.account.LearnerAccessApi;
import org.xiangxue.contract.account.LearnerSignIn;
import org.xiangxue.contract.account.Me;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.account.SignInApi;
import org.xiangxue.server.account.People;
import org.xiangxue.server.account.Village;
import org.xiangxue.server.account.staff.AccountService;
import org.xiangxue.server.testing.Browser;
import org.xiangxue.server.testing.DatabaseTest;
import org.xiangxue.server.testing.TestClock;

@DatabaseTest
class LearnerSignInApiTest {

    private static final String VILLAGE = "530623105201";

    @Autowired private AccountService accounts;
    @Autowired private TestClock clock;
    @LocalServerPort private int port;
    private Village.Home home;
    private People people;
    private Browser phone;
    private SignInApi api;

    @BeforeEach
    void takeAPhone() {
        home = Village.home(VILLAGE, "张大山", "李翠花", "张小龙");
        people = new People(accounts, port);
        phone = people.browser();
        api = phone.api(SignInApi.class);
        People.forgetFailures();
    }

    @AfterEach
    void setTheClockRight() {
        clock.setRight();
    }

    @Test
    void theFacesOfAHouseholdShowMaskedNames() {
        var faces = api.faces(new HouseholdNumber(home.number())).faces();

        assertThat(faces).extracting("maskedName").containsExactly("张*", "李*", "张*");
        assertThat(faces).extracting("id").doesNotHaveDuplicates().contains(home.head().face());
    }

    @Test
    void aCodeOfTheClerkGivesAFirstSecretAndASession() {
        var session = people.firstSignIn(phone, home, home.head());

        assertThat(session.me().kind()).isEqualTo(Me.Kind.LEARNER);
        assertThat(session.me().name()).isEqualTo("张*");
        assertThat(session.credential().split("\\.")).hasSize(3);
        assertThat(session.anchor()).startsWith(Long.toString(session.serverTime().toEpochMilli()));
        assertThat(api.me()).isEqualTo(session.me());
        assertThat(
                        people.browser()
                                .api(SignInApi.class)
                                .signInLearner(People.bySecret(home, home.head(), People.PIN))
                                .me()
                                .face())
                .isEqualTo(session.me().face());
    }

    @Test
    void aCodeIsGoodOnce() {
        var code = issueCode();
        api.signInLearner(People.byCode(home, home.head(), code, People.PIN));

        var again =
                refusal(() ->
                        people.browser()
                                .api(SignInApi.class)
                                .signInLearner(People.byCode(home, home.head(), code, "8351")));

        assertThat(again.code()).isEqualTo(ProblemCode.WRONG_CODE);
    }

    @Test
    void aNewCodeEndsTheFormerOne() {
        var former = issueCode();
        issueCode();

        assertThat(
                        refusal(() ->
                                        api.signInLearner(
                                                People.byCode(
                                                        home, home.head(), former, People.PIN)))
                                .code())
                .isEqualTo(ProblemCode.WRONG_CODE);
    }

    @Test
    void aCodeIsGoodFor24Hours() {
        var late = issueCode();
        clock.forward(Duration.ofHours(24));
        assertThat(
                        refusal(() ->
                                        api.signInLearner(
                                                People.byCode(home, home.head(), late, People.PIN)))
                                .code())
                .isEqualTo(ProblemCode.WRONG_CODE);

        var early = issueCode();
        clock.forward(Duration.ofHours(24).minusSeconds(30));
        assertThat(
                        api.signInLearner(People.byCode(home, home.head(), early, People.PIN))
                                .me()
                                .name())
                .isEqualTo("张*");
    }

    @Test
    void aWeakSecretIsRefusedAndTheCodeStaysGood() {
        var code = issueCode();

        assertThat(
                        refusal(() ->
                                        api.signInLearner(
                                                People.byCode(home, home.head(), code, "1234")))
                                .code())
                .isEqualTo(ProblemCode.WEAK_SECRET);
        assertThat(
                        refusal(() ->
                                        api.signInLearner(
                                                People.byCode(home, home.head(), code, "1975")))
                                .code())
                .isEqualTo(ProblemCode.WEAK_SECRET);
        assertThat(
                        api.signInLearner(
                                        People.byCode(
                                                home, home.head(), code, "straw-hat-ox-tea-leaf"))
                                .me()
                                .name())
                .isEqualTo("张*");
    }

    @Test
    void aStrangerLearnsNothingOfABirthdayFromWeakSecrets() {
        assertThat(
                        refusal(() ->
                                        api.signInLearner(
                                                People.byCode(
                                                        home, home.head(), "12345678", "1975")))
                                .code())
                .isEqualTo(ProblemCode.WRONG_CODE);
    }

    @Test
    void fiveFailuresLockThePersonForAQuarterOfAnHour() {
        people.firstSignIn(phone, home, home.head());
        for (var left = 4; left > 0; left--) {
            assertThat(refusal(this::guess).detail()).startsWith(left + " tries");
        }
        assertThat(refusal(this::guess).code()).isEqualTo(ProblemCode.LOCKED);

        assertThat(retryAfter(this::knock)).isBetween(890L, 900L);
        clock.forward(Duration.ofMinutes(15));
        assertThat(api.signInLearner(People.bySecret(home, home.head(), People.PIN)).me().name())
                .isEqualTo("张*");
    }

    @Test
    void othersOfTheHouseholdAreNotLocked() {
        people.firstSignIn(phone, home, home.people().get(1));
        for (var i = 0; i < 6; i++) {
            refusal(this::guess);
        }

        assertThat(
                        api.signInLearner(People.bySecret(home, home.people().get(1), People.PIN))
                                .me()
                                .name())
                .isEqualTo("李*");
    }

    @Test
    void theClerkUnlocks() {
        people.firstSignIn(phone, home, home.head());
        for (var i = 0; i < 5; i++) {
            refusal(this::guess);
        }
        var clerk = people.signedIn(Role.VILLAGE_CLERK, VILLAGE).api(LearnerAccessApi.class);
        assertThat(clerk.get(home.id()).members().getFirst().lockedUntil()).isNotNull();

        clerk.unlock(home.id(), home.head().id());

        assertThat(clerk.get(home.id()).members().getFirst().lockedUntil()).isNull();
        assertThat(api.signInLearner(People.bySecret(home, home.head(), People.PIN)).me().name())
                .isEqualTo("张*");
    }

    @Test
    void aHouseholdThatDoesNotExistAnswersLikeOneWithoutSecrets() {
        var unknown = unusedNumber();
        var faces = api.faces(new HouseholdNumber(unknown)).faces();
        assertThat(faces).isNotEmpty().isEqualTo(api.faces(new HouseholdNumber(unknown)).faces());

        var decoy =
                new LearnerSignIn(
                        unknown,
                        faces.getFirst().id(),
                        "4829",
                        null,
                        null,
                        false,
                        UUID.randomUUID());
        var real = People.bySecret(home, home.head(), "4829");
        for (var i = 0; i < 6; i++) {
            var there = refusal(() -> api.signInLearner(real));
            var nowhere = refusal(() -> api.signInLearner(decoy));
            assertThat(nowhere.code())
                    .isEqualTo(there.code())
                    .isEqualTo(i < 4 ? ProblemCode.WRONG_SECRET : ProblemCode.LOCKED);
            assertThat(nowhere.detail()).isEqualTo(there.detail());
            assertThat(nowhere.status()).isEqualTo(there.status());
        }
    }

    @Test
    void manyFailuresFromOneAddressSlowItDownAndNeverLockIt() {
        people.firstSignIn(phone, home, home.head());
        var codes = new java.util.ArrayList<ProblemCode>();
        for (var i = 0; i < 40; i++) {
            var number = unusedNumber();
            codes.add(
                    refusal(() ->
                                    api.signInLearner(
                                            new LearnerSignIn(
                                                    number,
                                                    "ox-BFE0F2",
                                                    "4829",
                                                    null,
                                                    null,
                                                    false,
                                                    UUID.randomUUID())))
                            .code());
        }
        assertThat(codes.subList(0, 25)).containsOnly(ProblemCode.WRONG_SECRET);
        assertThat(codes).endsWith(ProblemCode.SLOW_DOWN, ProblemCode.SLOW_DOWN);
        assertThat(retryAfter(this::knock)).isEqualTo(5);

        clock.forward(Duration.ofSeconds(6));
        assertThat(api.signInLearner(People.bySecret(home, home.head(), People.PIN)).me().name())
                .isEqualTo("张*");
    }

    @Test
    void aSignInEndsTheSessionThatTheBrowserHad() {
        people.firstSignIn(phone, home, home.head());
        var former = phone.cookie("XIANGXUE");
        people.firstSignIn(phone, home, home.people().get(1));

        var thief = people.browser();
        thief.setCookie("XIANGXUE", former);

        assertThat(phone.cookie("XIANGXUE")).isNotEqualTo(former);
        assertThat(refusal(() -> thief.api(SignInApi.class).me()).status()).isEqualTo(401);
        assertThat(api.me().name()).isEqualTo("李*");
    }

    @Test
    void aTokenThatSomebodyElseChoseIsNeverTakenOver() {
        phone.setCookie("XIANGXUE", "chosen-by-somebody-else");
        people.firstSignIn(phone, home, home.head());

        assertThat(phone.cookie("XIANGXUE")).isNotEqualTo("chosen-by-somebody-else").hasSize(43);
    }

    @Test
    void aNewSecretEndsTheSessionsOfTheOldOne() {
        people.firstSignIn(phone, home, home.head());
        people.firstSignIn(people.browser(), home, home.head());

        assertThat(refusal(api::me).code()).isEqualTo(ProblemCode.UNAUTHENTICATED);
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        people.firstSignIn(phone, home, home.head());
        var token = phone.cookie("XIANGXUE");
        api.signOut();
        assertThat(phone.hasCookie("XIANGXUE")).isFalse();

        phone.setCookie("XIANGXUE", token);
        assertThat(refusal(api::me).code()).isEqualTo(ProblemCode.UNAUTHENTICATED);
        api.signOut();
    }

    @Test
    void aSessionOnASharedDeviceEndsAfterAQuarterOfAnHourOfRest() {
        people.firstSignIn(phone, home, home.head());
        var shared =
                new LearnerSignIn(
                        home.number(),
                        home.head().face(),
                        People.PIN,
                        null,
                        null,
                        true,
                        UUID.randomUUID());
        assertThat(api.signInLearner(shared).me().shared()).isTrue();
        assertThat(phone.lastSet())
                .singleElement()
                .extracting(HttpCookie::getMaxAge)
                .isEqualTo(-1L);

        clock.forward(Duration.ofMinutes(14));
        assertThat(api.me().shared()).isTrue();
        clock.forward(Duration.ofMinutes(14));
        assertThat(api.me().shared()).isTrue();
        clock.forward(Duration.ofMinutes(16));
        assertThat(refusal(api::me).code()).isEqualTo(ProblemCode.UNAUTHENTICATED);
    }

    @Test
    void theCookieOfAPhoneStaysAndIsOutOfReachOfScripts() {
        people.firstSignIn(phone, home, home.head());

        assertThat(phone.lastSet())
                .singleElement()
                .satisfies(cookie -> {
                    assertThat(cookie.isHttpOnly()).isTrue();
                    assertThat(cookie.getPath()).isEqualTo("/");
                    assertThat(cookie.getMaxAge()).isEqualTo(Duration.ofDays(180).toSeconds());
                });
    }

    @Test
    void aRequestOfAnotherSiteIsRefused() {
        var foreign =
                refusal(() ->
                        phone.http()
                                .post()
                                .uri("/api/v1/sign-in/learner")
                                .header("Origin", "https://elsewhere.example")
                                .body(People.bySecret(home, home.head(), People.PIN))
                                .retrieve()
                                .toBodilessEntity());

        assertThat(foreign.code()).isEqualTo(ProblemCode.FOREIGN_ORIGIN);
    }

    @Test
    void theSameDeviceGetsTheSameCredentialAgain() {
        var device = UUID.randomUUID();
        people.firstSignIn(phone, home, home.head());
        var first = api.signInLearner(onDevice(device));
        clock.forward(Duration.ofDays(3));

        assertThat(api.signInLearner(onDevice(device)).credential()).isEqualTo(first.credential());
        var elsewhere = api.signInLearner(onDevice(UUID.randomUUID()));
        assertThat(elsewhere.credential()).isNotEqualTo(first.credential());
        assertThat(elsewhere.me().pseudonym()).isNotEqualTo(first.me().pseudonym());
    }

    private LearnerSignIn onDevice(UUID device) {
        return new LearnerSignIn(
                home.number(), home.head().face(), People.PIN, null, null, false, device);
    }

    private String issueCode() {
        var clerk = people.signedIn(Role.VILLAGE_CLERK, VILLAGE).api(LearnerAccessApi.class);
        return clerk.issueCode(home.id(), home.head().id()).code();
    }

    private void guess() {
        api.signInLearner(People.bySecret(home, home.head(), "4829"));
    }

    private void knock() {
        api.signInLearner(People.bySecret(home, home.head(), People.PIN));
    }

    private static String unusedNumber() {
        return "%08d"
                .formatted(java.util.concurrent.ThreadLocalRandom.current().nextInt(100_000_000));
    }
}
