package org.xiangxue.console.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangxue.console.component.WorkBar;
import org.xiangxue.console.sample.SampleAuthoring;
import org.xiangxue.console.sample.SampleMedia;
import org.xiangxue.console.sample.ViewTest;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.course.Block;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.course.CreateCourse;
import org.xiangxue.contract.course.DraftState;
import org.xiangxue.contract.course.Lesson;
import org.xiangxue.contract.course.SaveDraft;
import org.xiangxue.contract.course.Topic;

class CourseViewTest extends ViewTest {

    @Autowired private SampleAuthoring authoring;
    @Autowired private SampleMedia media;

    @BeforeEach
    void draftsAreAsBefore() {
        authoring.reset();
        media.reset();
    }

    @Test
    void whatIsMissingIsSaidAndLeadsToItsPlace() {
        open(SampleAuthoring.OWN);
        assertThat(text(find(GapLine.class).single())).contains("送审前还差 2 项");
        assertThat(button("送审").isEnabled()).isFalse();

        test(button("第 3 课第 2 题没写解析")).click();

        assertThat(find(QuestionForm.class).exists()).isTrue();
        assertThat(
                        find(TextField.class, find(QuestionForm.class).single())
                                .all()
                                .getFirst()
                                .getValue())
                .isEqualTo("哪张图温度正好？");
    }

    @Test
    void aChangeIsStoredAtOnceAndCanBeUndone() {
        open(SampleAuthoring.OWN);

        test(titleField()).setValue("认一认乌骨鸡");
        assertThat(stored().lessons().getFirst().title()).isEqualTo("认一认乌骨鸡");
        assertThat(text(find(CourseView.class).single()))
                .contains("14:32 已自动保存")
                .contains("第 1 课　认一认乌骨鸡");

        test(button("撤销")).click();
        assertThat(stored().lessons().getFirst().title()).isEqualTo("认识乌骨鸡");
    }

    @Test
    void theTextBecomesBlocks() {
        open(SampleAuthoring.OWN);

        var text =
                find(TextArea.class)
                        .withCondition(one -> !one.getValue().isEmpty())
                        .all()
                        .getFirst();
        text.setValue("# 认鸡\n皮黑、骨黑。");

        assertThat(stored().lessons().getFirst().blocks())
                .containsExactly(new Block.Heading("认鸡"), new Block.Paragraph("皮黑、骨黑。"));
    }

    @Test
    void aLessonIsAddedMovedAndDeleted() {
        open(SampleAuthoring.OWN);

        test(button("加一课")).click();
        assertThat(titles()).endsWith("怎么卖得好", "第 7 课");
        test(button("上移")).click();
        assertThat(titles()).endsWith("第 7 课", "怎么卖得好");
        test(button("删掉")).click();
        assertThat(titles()).hasSize(6);
        test(button("撤销")).click();
        assertThat(titles()).hasSize(7);
    }

    @Test
    void aDraftStoredElsewhereAsksWhichOneToKeep() {
        open(SampleAuthoring.OWN);
        var others = Contents.remove(stored(), stored().lessons().getLast().id());
        authoring.save(SampleAuthoring.OWN, new SaveDraft(1, others));

        test(titleField()).setValue("我的名字");
        assertThat(stored()).isEqualTo(others);
        test(find(ConfirmDialog.class).single()).reject();

        assertThat(titles()).hasSize(6).startsWith("我的名字");
    }

    @Test
    void whatCouldNotBeStoredIsSaidAndStays() {
        open(SampleAuthoring.OWN);
        refusals.refuse("save", new ApiProblem(ProblemCode.INVALID));

        test(titleField()).setValue("新名字");

        assertThat(text(find(CourseView.class).single())).contains("没存上");
        refusals.clear();
        test(button("加一课")).click();
        assertThat(titles()).startsWith("新名字");
    }

    @Test
    void aQuestionIsAddedWithItsRightAnswer() {
        open(SampleAuthoring.OWN);

        test(button("加一题")).click();

        var quiz = stored().lessons().getFirst().quiz();
        assertThat(quiz).isNotNull();
        assertThat(quiz.questions()).hasSize(3);
        assertThat(quiz.questions().getLast().choices()).hasSize(2);
    }

    @Test
    void aCompleteCourseIsSubmitted() {
        open(SampleAuthoring.OWN);
        var complete =
                stored().lessons().stream()
                        .filter(lesson -> !List.of("小鸡保温", "防病打疫苗").contains(lesson.title()))
                        .toList();
        authoring.save(SampleAuthoring.OWN, new SaveDraft(1, Contents.with(stored(), complete)));
        open(SampleAuthoring.OWN);

        test(button("送审")).click();

        assertThat(authoring.get(SampleAuthoring.OWN).state()).isEqualTo(DraftState.SUBMITTED);
    }

    @Test
    void somebodyElsePublishesAfterReading() {
        open(SampleAuthoring.OTHERS);
        assertThat(titleField().isReadOnly()).isTrue();
        assertThat(find(GapLine.class).exists()).isFalse();

        test(button("发布")).click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(authoring.get(SampleAuthoring.OTHERS).state()).isEqualTo(DraftState.PUBLISHED);
        assertThat(heading()).isEqualTo("课程");
    }

    @Test
    void orSendsItBackWithAComment() {
        open(SampleAuthoring.OTHERS);

        test(button("退回")).click();
        find(TextArea.class)
                .withCondition(one -> one.getValue().isEmpty() && one.isAutofocus())
                .single()
                .setValue("第 1 课写短一点");
        test(find(Button.class)
                        .withCondition(one ->
                                one.getText().equals("退回")
                                        && one.getThemeNames().contains("primary"))
                        .single())
                .click();

        assertThat(authoring.get(SampleAuthoring.OTHERS).comment()).isEqualTo("第 1 课写短一点");
    }

    @Test
    void thePhoneShowsTheLessonThatIsOpen() {
        open(SampleAuthoring.OWN);

        var third = find(ListItem.class).all().get(3);
        test(find(NativeButton.class, third).withClassName("choose").single()).click();

        assertThat(find(IFrame.class).single().getSrc())
                .isEqualTo("/#/preview/" + SampleAuthoring.OWN + "/lesson/3");
    }

    @Test
    void aTakenAddressNameIsToldAtItsField() {
        signIn(Role.TRAINER);
        go("courses", CourseListView.class);
        refusals.refuse("create", new ApiProblem(ProblemCode.SLUG_TAKEN));

        test(button("新建课程")).click();
        find(TextField.class).all().getFirst().setValue("养蜂");
        test(find(Button.class, find(CreateCourseDialog.class).single())
                        .withCondition(one -> one.getText().equals("新建课程"))
                        .single())
                .click();

        assertThat(find(TextField.class).all().get(1).getErrorMessage()).isEqualTo("这个网址名有课用了。");
    }

    @Test
    void aFilmOfTheLibraryIsPlacedAndTheLessonLastsAsLong() {
        open(SampleAuthoring.OWN);

        place("用这个　保温.mp4");

        var film = stored().lessons().getFirst().films().getFirst();
        assertThat(film.sha256()).isEqualTo(SampleMedia.content(SampleMedia.UNUSED));
        assertThat(stored().lessons().getFirst().seconds()).isEqualTo(95);
        assertThat(text(find(FilmBox.class).single())).contains("视频　1:35");
        test(button("不要它")).click();
        assertThat(stored().lessons().getFirst().films()).isEmpty();
    }

    @Test
    void aFilmInWorkCanBePlacedAndIsShownAsSuchUntilItIsReady() {
        open(SampleAuthoring.OWN);
        test(button("放一个视频或录音")).click();
        var files = find(Grid.class, find(FilmDialog.class).single()).single();
        assertThat(choice("用这个　切土豆.mp4", files).isEnabled()).isFalse();
        test(choice("用这个　喂药.mp4", files)).click();
        assertThat(text(find(FilmBox.class).single())).contains("喂药.mp4", "正在转", "还没转好");

        media.ready(SampleMedia.WORKING);
        var bar = find(WorkBar.class).single();
        ComponentUtil.fireEvent(bar, new WorkBar.Ended(bar, true));

        assertThat(text(find(FilmBox.class).single())).contains("1:35").doesNotContain("还没转好");
        assertThat(stored().lessons().getFirst().films().getFirst().renditions()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void theSuggestedAddressNameIsOneThatTheServerTakes(Topic topic) {
        signIn(Role.TRAINER);
        go("courses", CourseListView.class);
        test(button("新建课程")).click();
        var dialog = find(CreateCourseDialog.class).single();

        @SuppressWarnings("unchecked")
        Select<Topic> topics = find(Select.class, dialog).single();
        topics.setValue(topic);

        assertThat(find(TextField.class, dialog).all().getLast().getValue())
                .matches(CreateCourse.SLUG);
    }

    private void place(String choice) {
        test(button("放一个视频或录音")).click();
        test(choice(choice, find(Grid.class, find(FilmDialog.class).single()).single())).click();
    }

    private Button choice(String label, Grid<?> files) {
        return IntStream.range(0, test(files).size())
                .mapToObj(row -> (Button) test(files).getCellComponent(row, 3))
                .filter(button -> label.equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
    }

    private void open(CourseId id) {
        signIn(Role.TRAINER);
        go("courses/" + id, CourseView.class);
    }

    private TextField titleField() {
        return find(TextField.class, find(LessonForm.class).single()).all().getFirst();
    }

    private CourseContent stored() {
        return authoring.get(SampleAuthoring.OWN).content();
    }

    private List<String> titles() {
        return stored().lessons().stream().map(Lesson::title).toList();
    }
}
