package org.xiangxue.journeys.villager;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.xiangxue.contract.certificate.CertificateApi;
import org.xiangxue.contract.certificate.MyCertificate;
import org.xiangxue.contract.learning.MyProgress.CourseProgress;
import org.xiangxue.contract.learning.MyProgress.LessonProgress;
import org.xiangxue.contract.learning.ProgressApi;
import org.xiangxue.journeys.Accessibility;
import org.xiangxue.journeys.Api;
import org.xiangxue.journeys.Browsers;
import org.xiangxue.journeys.Xiangxue;

/** From the clerk's code to the certificate, on a phone. */
class VillagerJourneyIT {

    private static final int HURRY = 30;

    private final Xiangxue system = Xiangxue.shared();
    private final Newcomer newcomer = Newcomer.of(system, 4);

    @Test
    void aNewcomerPassesACourseAndShowsTheCertificate() throws Exception {
        try (var phone = Phone.of(system, HURRY)) {
            comesIn(phone);
            var pupil = Pupil.of(system, phone);
            firstLesson(pupil);
            for (var index = 1; index < pupil.lessons().size(); index++) {
                lesson(pupil, index);
            }
            var known = newcomer.signIn(system);
            isKnownToHavePassed(pupil, known);
            var certificate = certificate(pupil, known);
            household(phone);
            looksBack(pupil);
            anyoneMayCheck(certificate);
        }
    }

    private void comesIn(Phone phone) {
        phone.go("");
        phone.look("sign-in-1");
        phone.tapText("没有卡");
        phone.look("sign-in-clerk");
        phone.tapBar();
        phone.tapText("输户学号");
        phone.look("sign-in-number");
        phone.type(newcomer.number());
        phone.page().waitForSelector(".who button");
        phone.look("sign-in-2");
        phone.faceOf(newcomer.face()).tap();
        phone.page().waitForSelector("x-sign-in-secret .pad");
        phone.look("sign-in-3");
        phone.tap(".link button");
        phone.sees("一次码");
        phone.look("sign-in-code");
        phone.type(newcomer.code());
        phone.look("sign-in-new-pin");
        phone.type(Newcomer.PIN);
        phone.type("4827");
        phone.sees("两遍不一样");
        phone.look("sign-in-differ");
        phone.type(Newcomer.PIN);
        phone.type(Newcomer.PIN);
        phone.page().waitForSelector("x-home .now .ridge");
        phone.lookAtAll("home-new");
    }

    private void firstLesson(Pupil pupil) {
        var phone = pupil.phone();
        phone.go("#/course/" + pupil.course().slug());
        phone.page().waitForSelector("x-course .row");
        phone.lookAtAll("course");
        phone.tapBar();
        phone.page().waitForSelector("x-lesson article");
        phone.readsToTheEnd();
        phone.lookAtAll("lesson");
        phone.tapBar();
        var questions = pupil.questions(0);
        var first = questions.getFirst();
        phone.sees(Pupil.plain(first.prompt()));
        phone.look("quiz");
        pupil.chooses(first, pupil.wrong(first));
        phone.look("quiz-chosen");
        phone.tapBar();
        phone.sees("不是这个");
        phone.sees(Pupil.plain(first.explanation()));
        phone.look("quiz-wrong");
        phone.tapBar();
        var second = questions.get(1);
        pupil.chooses(second, second.correct());
        phone.tapBar();
        phone.page().waitForSelector(".why.grown");
        phone.look("quiz-right");
        phone.tapBar();
        questions.stream().skip(2).forEach(question -> pupil.answers(question, question.correct()));
        var all = questions.size();
        phone.sees("对了 %d 题，共 %d 题".formatted(all - 1, all));
        phone.look("result");
    }

    private static void lesson(Pupil pupil, int index) {
        var phone = pupil.phone();
        if (index == 2) {
            comesBackAnotherDay(phone);
        } else {
            phone.tapBar();
        }
        phone.sees("第 %d 课".formatted(index + 1));
        phone.page().waitForSelector("x-lesson article");
        phone.readsToTheEnd();
        pupil.answersAll(index);
        Accessibility.check(phone.page());
    }

    private static void comesBackAnotherDay(Phone phone) {
        phone.go("#/");
        phone.page().waitForSelector("x-home .now .ridge");
        phone.sees("第 3 课");
        phone.look("home");
        phone.tapText("接着学");
    }

    private void isKnownToHavePassed(Pupil pupil, Api known) {
        pupil.phone().look("result-passed");
        pupil.phone().deliversAll();
        var progress = known.client(ProgressApi.class).mine();
        var first =
                progress.lessons().stream()
                        .filter(lesson -> lesson.lesson().equals(pupil.lessons().getFirst().id()))
                        .findFirst()
                        .orElseThrow();

        assertThat(progress.courses())
                .filteredOn(course -> course.slug().equals(pupil.course().slug()))
                .singleElement()
                .extracting(CourseProgress::completedAt)
                .isNotNull();
        var all = pupil.questions(0).size();
        assertThat(first.bestScore()).isEqualTo(100 * (all - 1) / all);
        assertThat(progress.lessons()).hasSize(pupil.lessons().size());
        assertThat(progress.lessons().stream().mapToInt(LessonProgress::seconds).sum())
                .as("every second once")
                .isEqualTo(pupil.lessons().stream().mapToInt(lesson -> lesson.seconds()).sum());
    }

    private MyCertificate certificate(Pupil pupil, Api known) throws IOException, ReaderException {
        var phone = pupil.phone();
        phone.tapBar();
        phone.page()
                .waitForSelector(
                        ".sheet .qr", new Page.WaitForSelectorOptions().setTimeout(10_000));
        phone.lookAtAll("certificate");
        var mine = known.client(CertificateApi.class).mine();
        assertThat(mine).hasSize(1);
        assertThat(phone.page().locator(".qr").boundingBox().width).isGreaterThanOrEqualTo(160);
        assertThat(read(phone.page())).isEqualTo(mine.getFirst().jws());
        phone.tapText("给别人看");
        phone.look("certificate-shown");
        assertThat(read(phone.page())).isEqualTo(mine.getFirst().jws());
        phone.tapBar();
        return mine.getFirst();
    }

    private void household(Phone phone) {
        phone.tap(".top a");
        phone.page().waitForSelector("x-course");
        phone.tap(".top a");
        phone.page().waitForSelector("x-home .now .ridge");
        phone.lookAtAll("home-passed");
        phone.tapText("我家");
        phone.page().waitForSelector("x-household .mem");
        phone.sees("庙坝镇　民政村");
        phone.sees("户主");
        phone.sees("乌骨鸡养殖");
        noLineStandsAlone(phone.page());
        phone.lookAtAll("household");
        phone.tap(".mem button >> nth=-1");
        phone.look("household-member");
        phone.tapText("下载");
        phone.page().waitForSelector("x-downloads #outbox");
        phone.sees("已送到");
        phone.lookAtAll("downloads");
    }

    /** The first in a row has no neighbour on its left, so no line there. */
    private static void noLineStandsAlone(Page page) {
        var heads = page.locator(".mem button");
        assertThat(heads.count()).isGreaterThanOrEqualTo(4);
        var edge = page.locator(".mem").boundingBox().x;
        var top = -1.0;
        for (var head : heads.all()) {
            var box = head.boundingBox();
            if (box.y > top) {
                assertThat(box.x).as("its line is cut off").isLessThanOrEqualTo(edge);
            }
            top = box.y;
        }
    }

    private static void looksBack(Pupil pupil) {
        var phone = pupil.phone();
        phone.go("#/course/" + pupil.course().slug());
        phone.sees("这门课学完了");
        phone.look("course-passed");
        phone.go("#/settings");
        phone.sees("太阳下");
        phone.lookAtAll("settings");
        phone.tap("#choose-sun");
        phone.look("settings-sun");
        phone.tap("#choose-light");
        phone.tap("#choose-en");
        phone.sees("Settings");
        phone.look("settings-en");
        phone.go("#/");
        phone.page().waitForSelector("x-home .now .ridge");
        phone.lookAtAll("home-en");
        phone.go("#/household");
        phone.page().waitForSelector("x-household .mem");
        phone.lookAtAll("household-en");
    }

    private void anyoneMayCheck(MyCertificate certificate) {
        try (var stranger = Browsers.phoneWithoutScripts()) {
            var page = stranger.newPage();
            page.navigate(system.site() + "/verify/" + certificate.serial());
            assertThat(page.locator("main")).containsText(certificate.courseTitle());
            assertThat(page.locator("main")).containsText(newcomer.face().maskedName());
            assertThat(page.content()).doesNotContain("<script");
            newcomer.names().forEach(name -> assertThat(page.content()).doesNotContain(name));
            Browsers.picture(page, "learner-verify");
        }
        try (var stranger = Browsers.phone()) {
            var page = stranger.newPage();
            page.navigate(URI.create(system.site()).resolve(certificate.verifyUrl()).toString());
            Accessibility.check(page);
        }
    }

    /** What the camera of another phone would read. */
    private static String read(Page page) throws IOException, ReaderException {
        var png = page.locator(".qr").screenshot();
        var image = ImageIO.read(new ByteArrayInputStream(png));
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        return new QRCodeReader().decode(bitmap).getText();
    }
}
