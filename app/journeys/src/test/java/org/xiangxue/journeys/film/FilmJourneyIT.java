package org.xiangxue.journeys.film;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiangxue.contract.account.Role;
import org.xiangxue.journeys.Console;
import org.xiangxue.journeys.DemoAccounts;
import org.xiangxue.journeys.Xiangxue;

/** From the trainer's disk over a bad line into the library, into a lesson and onto the phone. */
class FilmJourneyIT {

    private static final int SECONDS = 40;
    private static final int KILOBITS = 900;
    private static final int SLOW_BYTES_A_SECOND = 400_000;
    private static final double WORK_MILLIS = 180_000;
    private static final Pattern SENT = Pattern.compile("已传 [2-9]\\.\\d MB");
    private static final Pattern HELD = Pattern.compile("已传 [1-9]\\.\\d MB");
    private static final Pattern SENDING = Pattern.compile("正在传");
    private static final Pattern IN_WORK = Pattern.compile("正在转成手机能放的，\\d+%");
    private static final String RUNS =
            """
            screen => new Promise(done => {
              const end = Date.now() + 30000;
              const look = () => screen.currentTime > 0.2 || Date.now() > end ? done(screen.currentTime > 0.2) : setTimeout(look, 100);
              look();
            })
            """;

    @TempDir private Path folder;

    private Xiangxue system;
    private Path film;

    @BeforeEach
    void aFilmOnTheDisk() throws Exception {
        system = Xiangxue.shared();
        film = Camera.of(system).film(folder.resolve("喂鸡.mp4"), SECONDS, KILOBITS);
    }

    @Test
    void aTrainersFilmCutOffIsGoneOnWithMadeReadyAndPlacedInALesson() {
        var trainer = DemoAccounts.of(system).one(Role.TRAINER);
        try (var console = Console.signIn(system, trainer)) {
            console.go("资料库").titled("资料库");
            assertThat(console.text("资料库还空着")).isVisible();
            console.seen("film-1-empty-library");

            slow(console);
            choose(console, "选文件上传");
            assertThat(transfer(console)).containsText(SENT, patience(60_000));
            console.button("暂停").click();
            assertThat(transfer(console)).containsText("停着");
            console.seen("film-2-paused");
            console.button("接着传").click();
            assertThat(transfer(console)).containsText(SENDING, patience(30_000));
            console.comeBack().open("media").titled("资料库");

            assertThat(transfer(console)).containsText("上回没传完");
            assertThat(transfer(console)).containsText(HELD);
            console.seen("film-3-cut-off");
            choose(console, "选这个文件");

            assertThat(queue(console)).containsText(IN_WORK, patience(WORK_MILLIS));
            console.seen("film-4-in-work");
            assertThat(queue(console)).isHidden(hidden(WORK_MILLIS));
            assertThat(console.page().locator("vaadin-grid").getByText("能用了")).isVisible();

            console.button("喂鸡.mp4").click();
            var screen = console.page().locator(".player video");
            plays(screen);
            console.page().locator(".player").getByText("只听").click();
            assertThat(screen).hasAttribute("src", Pattern.compile("audio\\.m4a$"));
            plays(screen);
            console.seen("film-5-library");

            place(console);
            console.seen("film-6-in-the-lesson");
            console.go("资料库").titled("资料库");
            console.button("喂鸡.mp4").click();
            assertThat(console.page().locator(".drawer").getByText("养鸡看片")).isVisible();
            assertThat(console.page().locator(".drawer-foot").getByText("删掉")).isDisabled();
            console.seen("film-7-used");
        }
    }

    private static void plays(Locator screen) {
        screen.evaluate("screen => { screen.muted = true; return screen.play() }");
        assertThat((boolean) screen.evaluate(RUNS)).isTrue();
    }

    private static void place(Console console) {
        console.go("课程").titled("课程");
        console.button("新建课程").click();
        console.field("课程名").fill("养鸡看片");
        console.field("网址名").fill("yangji-kanpian");
        console.inDialog("新建课程").click();
        console.titled("养鸡看片");
        console.button("加一课").click();
        console.button("放一个视频或录音").click();
        console.button("用这个　喂鸡.mp4").click();
        assertThat(console.page().locator(".lesson-form"))
                .containsText(Pattern.compile("视频　0:4[01]"));
        assertThat(console.field("学多久（秒）")).hasValue(Pattern.compile("4[01]"));
        assertThat(console.text("没写图文")).isHidden();
        var phone = console.page().frameLocator(".phone iframe");
        phone.locator("button.play").click();
        assertThat((boolean) phone.locator("video").evaluate(RUNS)).isTrue();
    }

    private void choose(Console console, String button) {
        console.page().waitForFileChooser(() -> console.button(button).click()).setFiles(film);
    }

    private static Locator transfer(Console console) {
        return console.page().locator("film-upload .transfer");
    }

    private static Locator queue(Console console) {
        return console.page().locator(".work-queue");
    }

    private static void slow(Console console) {
        var line = console.page().context().newCDPSession(console.page());
        var terms = new JsonObject();
        terms.addProperty("offline", false);
        terms.addProperty("latency", 100);
        terms.addProperty("downloadThroughput", -1);
        terms.addProperty("uploadThroughput", SLOW_BYTES_A_SECOND);
        line.send("Network.enable");
        line.send("Network.emulateNetworkConditions", terms);
    }

    private static LocatorAssertions.ContainsTextOptions patience(double millis) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(millis);
    }

    private static LocatorAssertions.IsHiddenOptions hidden(double millis) {
        return new LocatorAssertions.IsHiddenOptions().setTimeout(millis);
    }
}
