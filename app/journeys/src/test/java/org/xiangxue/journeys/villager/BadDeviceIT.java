package org.xiangxue.journeys.villager;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.xiangxue.contract.learning.MyProgress.LessonProgress;
import org.xiangxue.contract.learning.ProgressApi;
import org.xiangxue.journeys.Browsers;
import org.xiangxue.journeys.Xiangxue;

/**
 * A device, a browser or a network that is not as it should be: the screen says what to do, and
 * nothing is lost.
 */
@Tag("slow")
class BadDeviceIT {

    private static final int HURRY = 30;
    private static final long DAYS = 3L * 86_400_000;
    private static final String LITTLE_ROOM =
            "navigator.storage.estimate = () => Promise.resolve({quota: 6e6, usage: 1e6});";
    private static final String FULL =
            "() => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; }";
    private static final String EVIDENCE = "**/api/v1/evidence";

    private final Xiangxue system = Xiangxue.shared();

    @Test
    void aFullPhoneSaysSoBeforeADownloadAndWhenItCanNoteNothingMore() {
        try (var phone = newcomers(LITTLE_ROOM)) {
            phone.go("#/course/wuguji");
            phone.page().waitForSelector("x-pack .act");
            phone.tap("x-pack .act");
            phone.sees("删掉别的再来");
            phone.look("bad-no-room");
            phone.page().evaluate(FULL);
            Pupil.of(system, phone).opensLesson(0);
            phone.page().waitForSelector("[data-trouble=full]");
            phone.sees("手机满了");
            phone.look("bad-full");
        }
    }

    @Test
    void aPrivateWindowSaysThatItForgets() {
        try (var phone =
                newcomers(
                        "navigator.storage.estimate = () => Promise.resolve({quota: 5e7, usage:"
                                + " 0});")) {
            phone.go("#/downloads");
            phone.sees("这是无痕窗口");
            phone.look("bad-private");
        }
    }

    @Test
    void aBrowserThatKeepsNothingSaysWhatToAllow() {
        try (var phone =
                with(
                        "Object.defineProperty(window, 'indexedDB', {get() { throw new"
                                + " DOMException('no', 'SecurityError'); }});")) {
            phone.go("");
            phone.page().waitForSelector("[data-trouble=blocked]");
            phone.sees("到设置里打开存储");
            phone.look("bad-blocked");
        }
    }

    @Test
    void anOldBrowserLearnsOverTheLineAndSaysWhyNothingIsKept() {
        try (var phone =
                newcomers(
                        "Object.defineProperty(Navigator.prototype, 'serviceWorker', {get: () =>"
                                + " undefined});")) {
            phone.go("#/course/wuguji");
            phone.sees("这个浏览器太旧");
            phone.look("bad-old");
            Pupil.of(system, phone).opensLesson(0);
            phone.readsToTheEnd();
            phone.page().waitForCondition(() -> phone.states().contains("delivered"));
        }
    }

    @Test
    void anAddressThatIsNotSafeWorksOverTheLineAndSaysWhyNothingIsKept() {
        var newcomer = Newcomer.of(system, 2);
        try (var browser = Browsers.with("--host-resolver-rules=MAP xuexi.test 127.0.0.1");
                var phone =
                        Phone.in(
                                Browsers.phone(browser),
                                system.site().replace("localhost", "xuexi.test"),
                                HURRY)) {
            phone.signsInForTheFirstTime(newcomer);
            phone.go("#/course/wuguji");
            phone.sees("找信息员要 https 开头的");
            phone.look("bad-http");
        }
    }

    @Test
    void theNetworkOfAnInnWhichWantsToBeSignedInToIsNamed() {
        try (var phone = newcomers()) {
            phone.go("#/course/wuguji");
            phone.page().waitForSelector("x-course .row");
            phone.page().route("**/api/v1/**", BadDeviceIT::portal);
            phone.go("#/");
            phone.page().waitForSelector("[data-trouble=portal]");
            phone.page().waitForSelector("x-home .now .ridge");
            phone.look("bad-portal");
            phone.page().unroute("**/api/v1/**");
            phone.go("#/household");
            phone.page().waitForSelector("x-household .mem");
            phone.page()
                    .waitForCondition(() -> phone.page().locator("[data-trouble]").count() == 0);
        }
    }

    private static void portal(Route route) {
        route.fulfill(
                new Route.FulfillOptions()
                        .setStatus(200)
                        .setContentType("text/html")
                        .setBody("<html><body>Welcome to our inn</body></html>"));
    }

    @Test
    void aSessionThatIsOverStrandsNothing() {
        var newcomer = Newcomer.of(system, 2);
        try (var phone = Phone.of(system, HURRY)) {
            phone.signsInForTheFirstTime(newcomer);
            Pupil.of(system, phone).opensLesson(0);
            phone.page().waitForSelector(".seek");
            phone.context().clearCookies();
            phone.page().reload();
            phone.readsToTheEnd();
            phone.go("#/");
            phone.sees("要重新登录");
            phone.look("bad-old-session");
            phone.deliversAll();
            assertThat(first(newcomer).seconds()).isPositive();
        }
    }

    @Test
    void aCourseThatWasWithdrawnCanStillBeReadHere() {
        try (var phone = newcomers()) {
            var pupil = Pupil.of(system, phone);
            phone.go("#/course/wuguji");
            phone.page().waitForSelector("x-course .row");
            phone.page()
                    .route(
                            "**/api/v1/courses/wuguji",
                            route ->
                                    route.fulfill(
                                            new Route.FulfillOptions()
                                                    .setStatus(404)
                                                    .setContentType("application/problem+json")
                                                    .setBody(
                                                            "{\"status\":404,\"code\":\"NOT_FOUND\"}")));
            phone.go("#/");
            phone.go("#/course/wuguji");
            phone.sees("这门课收走了。手机里的还能看");
            phone.look("bad-withdrawn");
            pupil.opensLesson(0);
            phone.readsToTheEnd();
            phone.page().waitForCondition(() -> phone.states().contains("delivered"));
        }
    }

    @Test
    void aDateThatIsWrongByDaysIsToldAndCostsNothing() {
        var newcomer = Newcomer.of(system, 2);
        try (var phone = with("window.wrongBy = " + DAYS + ";")) {
            phone.signsInForTheFirstTime(newcomer);
            phone.page().waitForSelector("[data-trouble=clock]");
            phone.sees("手机日期差了 3 天");
            phone.look("bad-clock");
            Pupil.of(system, phone).opensLesson(0);
            phone.readsToTheEnd();
            phone.page()
                    .waitForCondition(() ->
                            !phone.states().isEmpty()
                                    && phone.states().stream().allMatch("delivered"::equals));
            assertThat(first(newcomer).seconds())
                    .isEqualTo(Pupil.of(system, phone).lessons().getFirst().seconds());
        }
    }

    /** Its folder stays: what was killed may still be writing there. */
    @Test
    void aBrowserThatIsKilledLosesAStepAtMost(@TempDir(cleanup = CleanupMode.NEVER) Path folder) {
        var newcomer = Newcomer.of(system, 2);
        var phone = Phone.in(Browsers.phoneOn(folder), system.site(), 5);
        phone.signsInForTheFirstTime(newcomer);
        Pupil.of(system, phone).opensLesson(0);
        var read = phone.readsAtLeast(20);

        killed(folder);

        try (var again = Phone.in(Browsers.phoneOn(folder), system.site(), 1)) {
            again.page().navigate(again.site() + "/");
            again.page().waitForSelector("x-home .now");
            again.page().waitForCondition(() -> !again.pieces().isEmpty());
            again.deliversAll();
        }
        assertThat(first(newcomer).seconds()).isGreaterThanOrEqualTo(read - 5);
    }

    private static void killed(Path folder) {
        try (var all = ProcessHandle.allProcesses()) {
            all.filter(program ->
                            program.info()
                                    .commandLine()
                                    .filter(line -> line.contains(folder.toString()))
                                    .isPresent())
                    .toList()
                    .forEach(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void twoTabsCountBothAndShareNoNumber() {
        var newcomer = Newcomer.of(system, 2);
        try (var phone = Phone.of(system, HURRY)) {
            phone.signsInForTheFirstTime(newcomer);
            var second = phone.secondTab();
            second.go("#/course/wuguji/lesson/2");
            second.readsToTheEnd();
            phone.page().bringToFront();
            Pupil.of(system, phone).opensLesson(0);
            phone.readsToTheEnd();
            phone.page().waitForCondition(() -> phone.pieces().size() >= 2);
            phone.deliversAll();

            var numbers = phone.pieces().stream().map(piece -> piece.get("seq")).toList();
            assertThat(new HashSet<>(numbers)).hasSameSizeAs(numbers);
            assertThat(progress(newcomer)).hasSize(2).allMatch(lesson -> lesson.seconds() > 0);
        }
    }

    @Test
    void twoPersonsOnOneDeviceEachKeepTheirOwn() {
        var one = Newcomer.of(system, 2);
        try (var phone = Phone.deskOf(system, HURRY)) {
            phone.signsInForTheFirstTime(one);
            phone.page().route(EVIDENCE, Route::abort);
            var pupil = Pupil.of(system, phone);
            pupil.opensLesson(0);
            phone.readsToTheEnd();
            phone.page().waitForCondition(() -> phone.states().contains("waiting"));
            phone.go("#/settings");
            phone.tapText("退出");
            phone.page().waitForSelector("x-sign-in-card");

            var other = Newcomer.of(system, 2);
            phone.signsInForTheFirstTime(other);
            phone.go("#/downloads");
            phone.sees("还有别人的");
            phone.look("bad-two-persons");
            pupil.opensLesson(1);
            phone.readsToTheEnd();
            phone.page().unroute(EVIDENCE);
            phone.hearsOfALine();
            phone.deliversAll();

            var lessons = pupil.lessons();
            assertThat(progress(one))
                    .extracting(LessonProgress::lesson)
                    .containsExactly(lessons.getFirst().id());
            assertThat(progress(other))
                    .extracting(LessonProgress::lesson)
                    .containsExactly(lessons.get(1).id());
        }
    }

    private LessonProgress first(Newcomer newcomer) {
        return progress(newcomer).getFirst();
    }

    private List<LessonProgress> progress(Newcomer newcomer) {
        return newcomer.signIn(system).client(ProgressApi.class).mine().lessons();
    }

    private Phone newcomers(String... scripts) {
        var phone = with(scripts);
        phone.signsInForTheFirstTime(Newcomer.of(system, 2));
        return phone;
    }

    private Phone with(String... scripts) {
        var context = Browsers.phone();
        List.of(scripts).forEach(context::addInitScript);
        return Phone.in(context, system.site(), HURRY);
    }
}
