package org.xiangxue.journeys.trainer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import org.xiangxue.journeys.Console;

/** A course on the screen of its author. Writes as a quick typist does: on at once to the next. */
record CourseEditor(Console console) {

    void write(String label, String text) {
        console.field(label).fill(text);
    }

    /** In the open dialog. */
    void choose(FilePayload file, String alt) {
        console.dialog().locator("vaadin-upload input[type=file]").setInputFiles(file);
        console.field("图上是什么").fill(alt);
        assertThat(console.inDialog("用这张")).isEnabled();
        console.inDialog("用这张").click();
    }

    void addLesson(String title) {
        console.button("加一课").click();
        var name = console.field("课时名（8 个字以内最好）");
        assertThat(name).isFocused();
        name.fill(title);
    }

    /** A question with one right answer, the first. */
    void addQuestion(String prompt, String right, String wrong, String explanation) {
        var questions = console.page().locator(".question");
        var before = questions.count();
        console.button("加一题").click();
        assertThat(questions).hasCount(before + 1);
        var form = questions.last().locator(".question-form");
        form.getByLabel("题目", exactly()).fill(prompt);
        var answers = form.getByLabel("答案", exactly());
        answers.nth(0).fill(right);
        answers.nth(1).fill(wrong);
        form.getByLabel("这个对", exactly()).nth(0).check();
        form.getByLabel("解析：为什么", exactly()).fill(explanation);
        assertThat(questions.last()).containsText("有解析");
    }

    /** Nothing is missing, and all of it is stored. */
    void isComplete() {
        assertThat(console.text("送审前还差")).isHidden();
        assertThat(console.button("送审")).isEnabled();
    }

    void isSaved() {
        assertThat(console.page().locator("main [role=status]").filter(saying("已自动保存")))
                .isVisible();
    }

    /** The phone beside the form. */
    FrameLocator phone() {
        return console.page().frameLocator(".phone iframe");
    }

    private static Locator.FilterOptions saying(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
