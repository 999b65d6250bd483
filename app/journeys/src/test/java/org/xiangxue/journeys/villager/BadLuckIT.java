package org.xiangxue.journeys.villager;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.xiangxue.contract.learning.MyProgress;
import org.xiangxue.contract.learning.MyProgress.LessonProgress;
import org.xiangxue.contract.learning.ProgressApi;
import org.xiangxue.journeys.Xiangxue;

/**
 * A reload, an answer that is lost, a dead server, a wrong clock: nothing is lost or counts twice.
 */
@Tag("slow")
class BadLuckIT {

    private static final int HURRY = 30;
    private static final int HOUR = 3_600_000;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path home;

    @Test
    void aReloadInTheMiddleOfALessonLosesNothing() {
        var system = Xiangxue.shared();
        var newcomer = Newcomer.of(system, 2);
        try (var phone = Phone.of(system, 5)) {
            phone.signsInForTheFirstTime(newcomer);
            var pupil = Pupil.of(system, phone);
            pupil.opensLesson(0);
            phone.readsAtLeast(15);

            phone.page().reload();

            assertThat(phone.readsAtLeast(15)).as("read before the reload").isLessThan(60);
            phone.readsAtLeast(30);
            phone.go("#/");
            phone.page().waitForSelector("x-home .now");
            phone.deliversAll();
            assertThat(seconds(newcomer, system, pupil, 0)).isBetween(30, 90);
        }
    }

    @Test
    void aReloadInTheMiddleOfAQuizKeepsTheAnswers() {
        var system = Xiangxue.shared();
        try (var phone = Phone.of(system, HURRY)) {
            phone.signsInForTheFirstTime(Newcomer.of(system, 2));
            var pupil = Pupil.of(system, phone);
            pupil.opensLesson(0);
            phone.tapBar();
            var questions = pupil.questions(0);
            pupil.answers(questions.getFirst(), questions.getFirst().correct());

            phone.page().reload();

            phone.sees("第 2 题");
            phone.sees(Pupil.plain(questions.get(1).prompt()));
        }
    }

    @Test
    void anAnswerThatIsLostCountsNothingTwice() {
        var system = Xiangxue.shared();
        var newcomer = Newcomer.of(system, 2);
        try (var phone = Phone.of(system, HURRY)) {
            phone.signsInForTheFirstTime(newcomer);
            var pupil = Pupil.of(system, phone);
            pupil.opensLesson(0);
            phone.page().waitForSelector("x-lesson article");
            var line = new ArrayList<String>();
            phone.page().route("**/api/v1/evidence", route -> loseTheFirst(route, line));

            phone.readsToTheEnd();
            pupil.answersAll(0);
            phone.go("#/downloads");
            phone.page().waitForCondition(() -> !line.isEmpty());
            phone.tapText("现在送");
            phone.deliversAll();

            assertThat(line.getFirst()).contains("accepted").doesNotContain("duplicate");
            assertThat(line.get(1)).contains("duplicate");
            assertThat(phone.states()).hasSize(2).containsOnly("delivered");
            var progress = newcomer.signIn(system).client(ProgressApi.class).mine();
            assertThat(of(progress, pupil, 0).seconds())
                    .isEqualTo(pupil.lessons().getFirst().seconds());
            assertThat(of(progress, pupil, 0).bestScore()).isEqualTo(100);
        }
    }

    /** The server has it, but the phone does not know. */
    private static void loseTheFirst(Route route, List<String> answers) {
        APIResponse answer = route.fetch();
        answers.add(answer.text());
        if (answers.size() == 1) {
            route.abort("connectionreset");
        } else {
            route.fulfill(new Route.FulfillOptions().setResponse(answer));
        }
    }

    @Test
    void whatIsLearnedWhileTheServerIsDeadWaitsAndIsDeliveredOnce() throws Exception {
        var port = Xiangxue.freePort();
        var killed = Xiangxue.launch(home.resolve("data"), port);
        killed.awaitReady();
        var newcomer = Newcomer.of(killed, 2);
        try (var phone = Phone.of(killed, HURRY)) {
            phone.signsInForTheFirstTime(newcomer);
            phone.page().waitForFunction("() => navigator.serviceWorker.ready");
            var pupil = Pupil.of(killed, phone);
            pupil.opensLesson(0);
            phone.readsAtLeast(5);

            killed.kill();

            phone.readsToTheEnd();
            pupil.answersAll(0);
            phone.look("offline-result");
            assertThat(phone.states()).hasSize(2).containsOnly("waiting");
            withoutServer(phone);

            try (var again = Xiangxue.launch(home.resolve("data"), port)) {
                again.awaitReady();
                phone.hearsOfALine();
                phone.deliversAll();
                phone.sees("已送到");
                phone.look("downloads-delivered");
                var progress = newcomer.signIn(again).client(ProgressApi.class).mine();
                assertThat(of(progress, pupil, 0).completedAt()).isNotNull();
                assertThat(of(progress, pupil, 0).seconds())
                        .isEqualTo(pupil.lessons().getFirst().seconds());
                assertThat(again.check()).last().isEqualTo("exit 0");
            }
        }
    }

    /** The app opens, shows what it has and says what waits. */
    private static void withoutServer(Phone phone) {
        phone.page().navigate(phone.site() + "/");
        phone.page().waitForSelector("x-home .now .ridge");
        phone.sees("只在本机 2");
        phone.page().waitForSelector("x-home .stale");
        phone.lookAtAll("offline-home");
        phone.go("#/household");
        phone.page().waitForSelector("x-household .state, x-household .mem");
        phone.look("offline-household");
        phone.go("#/certificate/wuguji");
        phone.page().waitForSelector("x-certificate .state");
        phone.look("offline-certificate");
        phone.go("#/downloads");
        phone.sees("等网络");
        phone.tapText("现在送");
        phone.sees("没送出去");
        phone.look("outbox");
    }

    @Test
    void aPieceThatIsHeldForAWrongClockIsReleasedByTheNextContact() {
        var system = Xiangxue.shared();
        var newcomer = Newcomer.of(system, 2);
        try (var phone = Phone.of(system, HURRY)) {
            phone.signsInForTheFirstTime(newcomer);
            var pupil = Pupil.of(system, phone);
            phone.page().evaluate("hour => { window.wrongBy = hour; }", HOUR);
            pupil.opensLesson(0);
            phone.readsToTheEnd();
            phone.page().waitForCondition(() -> phone.states().contains("held"));
            phone.go("#/downloads");
            phone.sees("手机时间不准");
            phone.look("outbox-held");
            assertThat(newcomer.signIn(system).client(ProgressApi.class).mine().lessons())
                    .isEmpty();

            pupil.opensLesson(1);
            phone.readsToTheEnd();
            phone.page().waitForCondition(() -> phone.states().contains("delivered"));

            assertThat(seconds(newcomer, system, pupil, 1)).isPositive();
            assertThat(seconds(newcomer, system, pupil, 0))
                    .isEqualTo(pupil.lessons().getFirst().seconds());
            phone.go("#/downloads");
            phone.page().waitForCondition(() -> !phone.states().contains("held"));
            phone.look("outbox-released");
        }
    }

    private static int seconds(Newcomer newcomer, Xiangxue system, Pupil pupil, int lesson) {
        return of(newcomer.signIn(system).client(ProgressApi.class).mine(), pupil, lesson)
                .seconds();
    }

    private static LessonProgress of(MyProgress progress, Pupil pupil, int lesson) {
        var id = pupil.lessons().get(lesson).id();
        return progress.lessons().stream()
                .filter(each -> each.lesson().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
