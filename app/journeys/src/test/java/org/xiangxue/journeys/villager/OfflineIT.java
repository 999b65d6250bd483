package org.xiangxue.journeys.villager;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.xiangxue.contract.course.Lesson;
import org.xiangxue.contract.learning.MyProgress.LessonProgress;
import org.xiangxue.contract.learning.MyProgress.Span;
import org.xiangxue.contract.learning.ProgressApi;
import org.xiangxue.journeys.Browsers;
import org.xiangxue.journeys.Xiangxue;

/** Films: over a line and on another device, and from the phone when there is no server. */
@Tag("slow")
class OfflineIT {

    private static final int HURRY = 30;

    /** A second, and milliseconds there and back, of the poor line for which the budgets are. */
    private static final int BYTES = 400_000 / 8;

    private static final int DELAY = 400;

    /** With the tests of others on the same machine; the budget itself is for a quiet one. */
    private static final long LATE = 5_000;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path home;

    private static FilmedCourse filmed;

    @BeforeAll
    static void start() throws Exception {
        filmed = new FilmedCourse(home);
    }

    @AfterAll
    static void stop() throws Exception {
        filmed.close();
    }

    @Test
    void aFilmCountsWhatWasPlayedAndGoesOnOnAnotherDevice() {
        var system = filmed.system();
        var newcomer = Newcomer.of(system, 2);
        var course = filmed.course();
        var index = FilmedCourse.filmed(course);
        var lesson = course.content().lessons().get(index);
        try (var phone = Phone.in(saving(), system.site(), 1)) {
            phone.signsInForTheFirstTime(newcomer);
            var line = onAPoorLine(phone.page());
            opens(phone, course.slug(), index);
            phone.look("film");
            var before = System.nanoTime();
            phone.tap(".play");
            awaitPlaying(phone.page(), "video", 0);
            var millis = (System.nanoTime() - before) / 1_000_000;
            System.out.println("first picture after " + millis + " ms");
            assertThat(source(phone.page())).as("whoever saves data").endsWith("/144p.mp4");
            assertThat(millis).as("to the first picture").isLessThan(LATE);
            phone.page().waitForSelector(".caption:not(:empty)");
            awaitPlaying(phone.page(), "video", 12);
            phone.look("film-plays");
            phone.tap(".seek .ic");
            phone.sees("接着看");
            phone.look("film-paused");
            phone.deliversAll();
            line.detach();
            phone.tapText("自动");
            phone.tapText("省流量");
            phone.sees("清楚");
            phone.page()
                    .waitForFunction(
                            "() => document.querySelector('video').src.endsWith('/360p.mp4')");
        }
        var watched = of(newcomer, system, lesson).watched();
        assertThat(watched).hasSize(1);
        assertThat(watched.getFirst().from()).isZero();
        assertThat(watched.getFirst().to()).isBetween(10, 25).matches(to -> to % 5 == 0);

        try (var other = Phone.of(system, 1)) {
            other.chooses(newcomer.number(), newcomer.face());
            other.type(Newcomer.PIN);
            other.page().waitForSelector("x-home .now");
            opens(other, course.slug(), index);
            other.sees("接着看 0:" + watched.getFirst().to());
            other.tap(".play");
            awaitPlaying(other.page(), "video", watched.getFirst().to());
            other.tap(".seek .ic");
            other.sees("接着看");
            listens(other);
        }
    }

    /**
     * Its browser says that data is dear, and keeps nothing, so that everything comes over the
     * line.
     */
    private static BrowserContext saving() {
        var context = Browsers.phone();
        context.addInitScript(
                "Object.defineProperty(navigator, 'connection', {value: {saveData:"
                        + " true}});Object.defineProperty(Navigator.prototype, 'serviceWorker', {get:"
                        + " () => undefined});");
        return context;
    }

    /** The gold button plays the recording of the lesson, not the phone's own voice. */
    private static void listens(Phone phone) {
        phone.tap(".say");
        awaitPlaying(phone.page(), "audio", 0);
        assertThat(phone.page().locator("video").count()).isZero();
        phone.look("lesson-heard");
        phone.tap(".say");
        phone.page().waitForFunction("() => document.querySelector('audio').paused");
    }

    @Test
    void aDownloadedCourseLivesWithoutTheServerAndEverythingArrivesOnce() throws Exception {
        var newcomer = Newcomer.of(filmed.system(), 2);
        var course = filmed.course();
        var index = FilmedCourse.filmed(course);
        var lesson = course.content().lessons().get(index);
        var system = filmed.system();
        try (var phone = Phone.of(system, HURRY)) {
            phone.signsInForTheFirstTime(newcomer);
            phone.page().waitForFunction("() => navigator.serviceWorker.ready");
            passes(Pupil.of(system, phone));
            downloads(phone, course.slug());

            filmed.stop();

            phone.page().navigate(phone.site() + "/");
            phone.page().waitForSelector("x-home .now .ridge");
            awaitPicture(phone.page(), "x-home .now img");
            phone.lookAtAll("offline-home");
            var left = watches(phone, course.slug(), index);
            new Pupil(phone, course).answersAll(index);
            phone.look("offline-result");
            phone.go("#/household");
            phone.page().waitForSelector("x-household .mem");
            phone.lookAtAll("offline-household");
            phone.go("#/certificate/wuguji");
            phone.page().waitForSelector(".sheet .qr");
            phone.look("offline-certificate");
            phone.go("#/downloads");
            var waiting = phone.states().stream().filter("waiting"::equals).count();
            assertThat(waiting).isPositive();
            phone.sees("只在本机 " + waiting);
            phone.lookAtAll("offline-downloads");

            filmed.startAgain();
            phone.hearsOfALine();
            phone.deliversAll();
            phone.sees("已送到");
            var known = of(newcomer, filmed.system(), lesson);
            assertThat(covers(known, left)).as("what was seen without a server").isTrue();
            assertThat(known.bestScore()).isEqualTo(100);
            assertThat(filmed.system().check()).last().isEqualTo("exit 0");
            deletes(phone, course.slug());
        }
    }

    /** So that there is a certificate to show without a line. */
    private static void passes(Pupil pupil) {
        var phone = pupil.phone();
        pupil.learnsAll();
        phone.tapBar();
        phone.page().waitForSelector(".sheet .qr");
    }

    private static void downloads(Phone phone, String slug) {
        var page = phone.page();
        phone.go("#/course/" + slug);
        page.waitForSelector("x-pack .keep");
        phone.sees("大视频");
        phone.lookAtAll("download-offers");
        var line = onAPoorLine(page);
        phone.tapText("小视频");
        phone.sees("正在下");
        page.waitForFunction(
                "() => document.querySelector('[role=progressbar]').getAttribute('aria-valuenow') >"
                        + " 2");
        phone.tapText("暂停");
        phone.sees("停着");
        phone.look("download-paused");
        var done = percent(page);
        page.reload();
        page.waitForSelector("x-pack .keep");
        assertThat(percent(page)).as("what came before the pause").isBetween(done - 3, done + 3);
        line.detach();
        phone.tapText("接着下");
        phone.sees("都在手机里");
        phone.lookAtAll("download-done");
    }

    private static int percent(Page page) {
        return Integer.parseInt(
                page.locator("[role=progressbar]").first().getAttribute("aria-valuenow"));
    }

    /** A little of the film from its middle, twice as fast, and of the recording; returns where. */
    private static Span watches(Phone phone, String slug, int index) {
        var page = phone.page();
        opens(phone, slug, index);
        phone.sees("没网也能看");
        phone.look("offline-film");
        phone.tap(".play");
        awaitPlaying(page, "video", 0);
        page.evaluate("() => { document.querySelector('video').currentTime = 40; }");
        awaitPlaying(page, "video", 52);
        phone.tap(".seek .ic");
        phone.sees("接着看");
        listens(phone);
        return new Span(40, 50);
    }

    private static boolean covers(LessonProgress known, Span span) {
        return known.watched().stream()
                .anyMatch(seen -> seen.from() <= span.from() && seen.to() >= span.to());
    }

    private static void deletes(Phone phone, String slug) {
        phone.go("#/course/" + slug);
        phone.page().waitForSelector("x-pack .have");
        phone.tapText("删掉");
        phone.sees("删了，没网就看不成");
        phone.tap("x-pack .acts .go >> nth=1");
        phone.sees("文字和声音");
        var files =
                phone.page()
                        .evaluate("async () => (await (await caches.open('kept')).keys()).length");
        assertThat(files).isEqualTo(0);
    }

    private static void opens(Phone phone, String slug, int index) {
        phone.go("#/course/%s/lesson/%d".formatted(slug, index + 1));
        phone.page().waitForSelector("x-player .play");
    }

    private static void awaitPlaying(Page page, String element, int second) {
        page.waitForFunction(
                "([media, second]) => { const m = document.querySelector(media); return m &&"
                        + " !m.paused && m.currentTime > second; }",
                List.of(element, second));
    }

    private static void awaitPicture(Page page, String selector) {
        page.waitForFunction(
                "selector => { const i = document.querySelector(selector); return i && i.complete"
                        + " && i.naturalWidth > 0; }",
                selector);
    }

    private static String source(Page page) {
        return (String) page.evaluate("() => document.querySelector('video').currentSrc");
    }

    /** As long as these tools are attached. */
    private static CDPSession onAPoorLine(Page page) {
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", DELAY);
        conditions.addProperty("downloadThroughput", BYTES);
        conditions.addProperty("uploadThroughput", BYTES);
        var tools = page.context().newCDPSession(page);
        tools.send("Network.enable");
        tools.send("Network.emulateNetworkConditions", conditions);
        return tools;
    }

    private static LessonProgress of(Newcomer newcomer, Xiangxue system, Lesson lesson) {
        return newcomer.signIn(system).client(ProgressApi.class).mine().lessons().stream()
                .filter(each -> each.lesson().equals(lesson.id()))
                .findFirst()
                .orElseThrow();
    }
}
