package org.xiangxue.journeys.trainer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.course.Block;
import org.xiangxue.contract.course.CourseApi;
import org.xiangxue.contract.course.PublishedCourse;
import org.xiangxue.journeys.Api;
import org.xiangxue.journeys.Console;
import org.xiangxue.journeys.DemoAccounts;
import org.xiangxue.journeys.Xiangxue;
import org.xiangxue.journeys.villager.Phone;

/** A course from the empty form to the villager's phone, and its second version. */
class TrainerJourneyIT {

    private static final String SLUG = "xiandan";
    private static final String TITLE = "腌咸鸭蛋";
    private static final String TEXT =
            """
            # 选蛋
            要新鲜的，壳没有裂。
            - 对着光看，**气室小**的是新蛋
            - 放进水里，沉底的是新蛋
            # 腌
            1. 蛋洗净晾干
            2. 一斤蛋配二两盐
            3. 封坛，放在阴凉处三十天\
            """;

    private final Xiangxue system = Xiangxue.shared();
    private final DemoAccounts accounts = DemoAccounts.of(system);
    private final List<DemoAccounts.Staff> trainers =
            accounts.staff().stream().filter(one -> one.role() == Role.TRAINER).toList();

    @Test
    void aCourseIsWrittenReviewedPublishedAndWrittenOn() throws IOException {
        try (var author = Console.signIn(system, trainers.getFirst());
                var reviewer = Console.signIn(system, trainers.getLast())) {
            creates(author);
            var editor = new CourseEditor(author);
            describes(editor);
            writesALesson(editor);
            asks(editor);
            changesTheMind(editor);
            looksAtThePhone(editor);
            submits(editor);
            sendsItBack(reviewer);
            mends(editor);
            publishes(reviewer);
            var first = published();
            isAsWritten(first);
            aVillagerReads();
            writesOn(editor);
            publishes(reviewer);
            isTheSecond(first, published());
        }
    }

    private static void creates(Console author) {
        author.go("课程").titled("课程");
        author.seen("trainer-courses");
        author.button("新建课程").click();
        author.inDialog("新建课程").click();
        assertThat(author.dialog()).containsText("课程名");
        author.seen("trainer-create-empty");
        author.field("课程名").fill(TITLE);
        author.field("网址名").fill("Xian Dan");
        author.field("网址名").press("Enter");
        assertThat(author.text("小写字母开头，字母、数字和 -，3～20 个").first()).isVisible();
        author.field("网址名").fill(SLUG);
        author.field("网址名").press("Enter");
        author.titled(TITLE);
        author.seen("trainer-editor-new");
    }

    private static void describes(CourseEditor editor) throws IOException {
        editor.write("一句话说这门课", "三十天腌出流油的咸鸭蛋。");
        editor.write("给家里带来什么", "一枚蛋多卖五角钱");
        editor.console().button("选图").click();
        editor.choose(Pictures.pretender("鸭蛋.png"), "一枚鸭蛋");
        assertThat(editor.console().dialog()).containsText("图");
        assertThat(editor.console().dialog().getByRole(AriaRole.ALERT)).isVisible();
        editor.console().seen("trainer-picture-refused");
        editor.choose(Pictures.png("鸭蛋.png"), "一枚鸭蛋");
        editor.console().noDialog();
        editor.write("来源", "GB/T 23970-2009 卤蛋\n陈老师多年做法");
        editor.isSaved();
    }

    private static void writesALesson(CourseEditor editor) throws IOException {
        var console = editor.console();
        editor.addLesson("选蛋和腌法");
        console.button("选图").click();
        editor.choose(Pictures.jpeg("坛子.jpg"), "一口坛子");
        console.noDialog();
        console.field("图文").fill(TEXT);
        console.button("放图").click();
        editor.choose(Pictures.jpeg("盐.jpg"), "一碗盐");
        console.noDialog();
        assertThat(console.field("图文")).hasValue(TEXT + "\n[[1]]");
        editor.write("只记一句", "一斤蛋，二两盐，三十天");
        var suggested = console.text("照字数大约");
        suggested.click();
        assertThat(suggested).isHidden();
        console.seen("trainer-editor-lesson");
    }

    private static void asks(CourseEditor editor) {
        editor.addQuestion("哪种是新鲜蛋？", "沉底的", "浮起来的", "新蛋气室小，所以沉底。");
        editor.addQuestion("一斤蛋配多少盐？", "二两", "一斤", "二两刚好，多了太咸。");
        editor.console().seen("trainer-editor-quiz");
        editor.isComplete();
    }

    /** A lesson taken out by mistake comes back whole. */
    private static void changesTheMind(CourseEditor editor) {
        var console = editor.console();
        console.button("删掉").click();
        assertThat(console.text("没有课时").first()).isVisible();
        console.button("撤销").click();
        assertThat(console.page().locator(".outline")).containsText("选蛋和腌法");
        editor.isComplete();
    }

    private static void looksAtThePhone(CourseEditor editor) {
        var console = editor.console();
        console.page().reload();
        console.titled(TITLE);
        assertThat(console.field("图文")).hasValue(TEXT + "\n[[1]]");
        var lesson = editor.phone().locator("x-lesson article");
        assertThat(lesson).containsText("沉底的是新蛋");
        assertThat(lesson.locator("img").first()).isVisible();
        console.seen("trainer-editor");
        console.button("太阳下").click();
        assertThat(editor.phone().locator("html")).hasAttribute("data-look", "sun");
        console.seen("trainer-editor-sun");
    }

    private static void submits(CourseEditor editor) {
        var console = editor.console();
        console.button("送审").click();
        assertThat(console.text("待审").first()).isVisible();
        assertThat(console.button("收回再改")).isVisible();
        assertThat(console.button("发布")).isHidden();
        console.seen("trainer-submitted");
    }

    private static void sendsItBack(Console reviewer) {
        reviewer.go("课程").titled("课程");
        assertThat(reviewer.page().locator("vaadin-grid")).containsText("待审");
        reviewer.link(TITLE).click();
        reviewer.titled(TITLE);
        assertThat(reviewer.button("送审")).isHidden();
        reviewer.seen("trainer-review");
        reviewer.button("退回").click();
        reviewer.field("原因").fill("请写清封坛以后放在哪里");
        reviewer.seen("trainer-return");
        reviewer.inDialog("退回").click();
        reviewer.titled("课程");
    }

    private static void mends(CourseEditor editor) {
        var console = editor.console();
        console.page().reload();
        assertThat(console.text("请写清封坛以后放在哪里")).isVisible();
        console.seen("trainer-returned");
        console.field("图文").fill(TEXT + "，不晒太阳\n[[1]]");
        editor.isComplete();
        console.button("送审").click();
        assertThat(console.button("收回再改")).isVisible();
    }

    private static void publishes(Console reviewer) {
        reviewer.go("课程").titled("课程");
        assertThat(reviewer.page().locator("vaadin-grid")).containsText("待审");
        reviewer.link(TITLE).click();
        reviewer.titled(TITLE);
        reviewer.button("发布").click();
        assertThat(reviewer.dialog()).containsText("发布《" + TITLE + "》");
        reviewer.inDialog("发布").click();
        reviewer.titled("课程");
        assertThat(reviewer.page().locator("vaadin-grid")).containsText(TITLE);
        reviewer.seen("trainer-published");
    }

    private PublishedCourse published() {
        return Api.at(system.site()).client(CourseApi.class).get(SLUG);
    }

    private static void isAsWritten(PublishedCourse course) {
        var lesson = course.content().lessons().getFirst();
        assertThat(course.version()).isEqualTo(1);
        assertThat(course.content().benefit()).isEqualTo("一枚蛋多卖五角钱");
        assertThat(course.content().sources()).hasSize(2);
        assertThat(lesson.blocks())
                .contains(
                        new Block.Heading("选蛋"),
                        new Block.Steps(List.of("蛋洗净晾干", "一斤蛋配二两盐", "封坛，放在阴凉处三十天，不晒太阳")))
                .hasAtLeastOneElementOfType(Block.Picture.class);
        assertThat(lesson.quiz().questions()).hasSize(2);
        assertThat(lesson.quiz().questions().getFirst().correct()).containsExactly("a");
    }

    private void aVillagerReads() {
        try (var phone = Phone.of(system, 1)) {
            phone.signsIn(accounts.learners().getFirst());
            phone.go("#/course/" + SLUG + "/lesson/1");
            phone.sees("沉底的是新蛋");
            phone.look("of-a-trainer");
        }
    }

    private static void writesOn(CourseEditor editor) {
        var console = editor.console();
        console.page().reload();
        console.titled(TITLE);
        editor.addLesson("卖个好价");
        console.field("图文").fill("洗净擦干，六枚一盒，贴上自家的名字。");
        editor.addQuestion("几枚一盒？", "六枚", "一百枚", "六枚好拿，也好送人。");
        editor.isComplete();
        assertThat(console.text("第 2 版").first()).isVisible();
        console.button("送审").click();
        assertThat(console.button("收回再改")).isVisible();
    }

    private static void isTheSecond(PublishedCourse first, PublishedCourse second) {
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.content().lessons()).hasSize(2);
        assertThat(second.content().lessons().getFirst())
                .isEqualTo(first.content().lessons().getFirst());
    }
}
