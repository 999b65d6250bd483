package org.xiangxue.server.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.xiangxue.server.course.Courses.content;
import static org.xiangxue.server.course.Courses.lesson;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangxue.contract.ProblemBody;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.course.CourseApi;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.course.CreateCourse;
import org.xiangxue.contract.course.DraftState;
import org.xiangxue.contract.course.DraftSummary;
import org.xiangxue.contract.course.ReturnDraft;
import org.xiangxue.contract.course.SaveDraft;
import org.xiangxue.contract.course.Topic;
import org.xiangxue.contract.media.PictureRef;
import org.xiangxue.contract.media.Sha256;
import org.xiangxue.server.testing.Api;
import org.xiangxue.server.testing.DatabaseTest;
import org.xiangxue.server.testing.TestDatabase;

@DatabaseTest
class AuthoringApiTest {

    private static final String COUNTY = "530623";

    @LocalServerPort private int port;
    private Staff author;
    private Staff colleague;

    @BeforeEach
    void people() {
        author = Staff.trainer(port, COUNTY);
        colleague = Staff.trainer(port, COUNTY);
    }

    @Test
    void aNewCourseIsADraftThatSaysWhatItLacks() {
        var draft = author.create();

        assertThat(draft.state()).isEqualTo(DraftState.DRAFT);
        assertThat(draft.own()).isTrue();
        assertThat(draft.published()).isNull();
        assertThat(draft.gaps())
                .extracting(gap -> gap.code())
                .contains("NO_LESSON", "COVER_MISSING", "SOURCES_MISSING");
        assertThat(author.courses().get(draft.id())).isEqualTo(draft);
    }

    @Test
    void anAddressIsTakenOnce() {
        var draft = author.create();

        assertThat(
                        problem(() ->
                                        colleague
                                                .courses()
                                                .create(
                                                        new CreateCourse(
                                                                draft.slug(), "别的", Topic.BASICS)))
                                .code())
                .isEqualTo(ProblemCode.SLUG_TAKEN);
    }

    @Test
    void theWholeDocumentIsStored() {
        var draft = author.create();
        var content = content("养乌骨鸡", author.picture(), lesson("第一课", "正文"), lesson("第二课", "正文"));

        var saved = author.save(draft, content);

        assertThat(saved.content()).isEqualTo(content);
        assertThat(saved.gaps()).isEmpty();
        assertThat(author.courses().get(draft.id())).isEqualTo(saved);
        assertThat(author.courses().preview(draft.id()).content()).isEqualTo(content);
    }

    @Test
    void whatSomebodyStoredMeanwhileIsNotWrittenOver() {
        var draft = author.create();
        author.save(draft, content("先存", null));

        assertThat(problem(() -> author.save(draft, content("后存", null))).code())
                .isEqualTo(ProblemCode.STALE_VERSION);
        assertThat(author.courses().get(draft.id()).content().title()).isEqualTo("先存");
    }

    @Test
    void aLessonBelongsToOneCourse() {
        var lesson = lesson("第一课", "正文");
        author.save(author.create(), content("原来的", null, lesson));
        var other = colleague.create();

        var problem =
                problem(() ->
                        colleague.save(other, content("偷来的", null, lesson("自己的", "正文"), lesson)));

        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID);
        assertThat(problem.fields())
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.field()).isEqualTo("lessons[1].id");
                    assertThat(field.code()).isEqualTo("TAKEN");
                });
        assertThat(colleague.courses().get(other.id()).version()).isEqualTo(other.version());
    }

    @Test
    void whatAClientSaysOfAPictureIsNotBelieved() {
        var picture = author.picture();
        var lie = new PictureRef(picture.sha256(), "text/html", 1, 9, 9, picture.alt());

        var saved = author.save(author.create(), content("养鸡", lie, lesson("课", "正文")));

        assertThat(saved.content().cover()).isEqualTo(picture);
    }

    @Test
    void anUnpublishedPictureOfAnotherIsUnknown() {
        var saved =
                colleague.save(
                        colleague.create(), content("养鸡", author.picture(), lesson("课", "正文")));

        assertThat(saved.gaps())
                .extracting(gap -> gap.field() + " " + gap.code())
                .containsExactly("cover PICTURE_UNKNOWN");
    }

    @Test
    void anIncompleteCourseIsNotSubmitted() {
        var draft = author.create();
        var unknown = new PictureRef(Sha256.of("c".repeat(64)), "image/png", 1, 1, 1, "图");
        author.save(draft, content("养鸡", unknown, lesson("课", " ")));

        var problem = problem(() -> author.courses().submit(draft.id()));

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.code()).isEqualTo(ProblemCode.COURSE_INCOMPLETE);
        assertThat(problem.fields())
                .extracting(field -> field.code())
                .containsExactly("LESSON_EMPTY", "TEXT_MISSING", "PICTURE_UNKNOWN");
    }

    @Test
    void nobodyPublishesOwnWork() {
        var draft = author.submitted();

        var problem = problem(() -> author.courses().publish(draft.id()));

        assertThat(problem.code()).isEqualTo(ProblemCode.OWN_WORK);
        assertThat(published(draft.slug())).isFalse();
    }

    @Test
    void anotherTrainerPublishesTheNextNumberAndItIsLogged() throws SQLException {
        var draft = author.submitted();

        var done = colleague.courses().publish(draft.id());

        assertThat(done.state()).isEqualTo(DraftState.PUBLISHED);
        assertThat(done.published()).isEqualTo(1);
        assertThat(done.own()).isFalse();
        assertThat(logged(draft.id())).containsExactly("version=1");
        assertThat(problem(() -> colleague.courses().publish(draft.id())).code())
                .isEqualTo(ProblemCode.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "530623, true",
        "530623105, true",
        "53, true",
        "530624, false",
        "530623106, true",
        "5306, true",
        "440106, false"
    })
    void aTrainerReviewsWhereOneAreaLiesInTheOther(String region, boolean mayReview) {
        var draft = author.submitted();
        var reviewer = Staff.trainer(port, region);

        assertThat(listed(reviewer, draft.id())).isEqualTo(mayReview);
        if (mayReview) {
            assertThat(reviewer.courses().publish(draft.id()).published()).isEqualTo(1);
        } else {
            assertThat(problem(() -> reviewer.courses().get(draft.id())).code())
                    .isEqualTo(ProblemCode.NOT_FOUND);
            assertThat(problem(() -> reviewer.courses().preview(draft.id())).code())
                    .isEqualTo(ProblemCode.NOT_FOUND);
            assertThat(problem(() -> reviewer.courses().publish(draft.id())).code())
                    .isEqualTo(ProblemCode.NOT_FOUND);
            assertThat(
                            problem(() ->
                                            reviewer.courses()
                                                    .sendBack(draft.id(), new ReturnDraft("不行")))
                                    .code())
                    .isEqualTo(ProblemCode.NOT_FOUND);
        }
    }

    @Test
    void aCountyOfficialPublishesCoursesOfTheCountyAndWritesNone() {
        var official = Staff.countyOfficial(port, COUNTY);
        var township = Staff.trainer(port, "530623105").submitted();

        assertThat(official.courses().publish(township.id()).published()).isEqualTo(1);
        assertThat(problem(official::create).code()).isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(listed(Staff.countyOfficial(port, "530624"), author.submitted().id())).isFalse();
    }

    @Test
    void whatIsNotSubmittedIsSeenByItsAuthorAlone() {
        var draft = author.create();

        assertThat(listed(author, draft.id())).isTrue();
        assertThat(listed(colleague, draft.id())).isFalse();
        assertThat(problem(() -> colleague.courses().get(draft.id())).code())
                .isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(problem(() -> colleague.save(draft, content("别人的", null))).code())
                .isEqualTo(ProblemCode.NOT_FOUND);
    }

    @Test
    void aReviewerSendsBackWithAComment() {
        var draft = author.submitted();
        assertThat(problem(() -> colleague.save(draft, content("代写", null))).code())
                .isEqualTo(ProblemCode.FORBIDDEN);

        colleague.courses().sendBack(draft.id(), new ReturnDraft("图太小"));

        var returned = author.courses().get(draft.id());
        assertThat(returned.state()).isEqualTo(DraftState.RETURNED);
        assertThat(returned.comment()).isEqualTo("图太小");
        assertThat(problem(() -> colleague.courses().publish(draft.id())).code())
                .isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(author.courses().submit(draft.id()).comment()).isNull();
    }

    @Test
    void anAuthorTakesBackWhatWaits() {
        var draft = author.submitted();
        assertThat(problem(() -> author.save(draft, content("改", null))).code())
                .isEqualTo(ProblemCode.WRONG_STATE);

        author.courses().sendBack(draft.id(), new ReturnDraft("还要改"));

        assertThat(author.courses().get(draft.id()).state()).isEqualTo(DraftState.RETURNED);
    }

    @Test
    void theNextDraftStartsFromWhatWasPublishedAndLessonsKeepTheirIds() {
        var first = author.submitted();
        colleague.courses().publish(first.id());
        var published = author.courses().get(first.id());
        assertThat(published.content()).isEqualTo(first.content());

        var kept = published.content().lessons().getFirst();
        author.save(
                published,
                content(
                        "养鸡第二版",
                        published.content().cover(),
                        lesson(kept.id(), "第一课", "改过的正文", kept.quiz()),
                        lesson("第二课", "正文")));
        assertThat(Api.client(port, CourseApi.class, null).get(first.slug()).content())
                .isEqualTo(first.content());
        author.courses().submit(first.id());
        var second = colleague.courses().publish(first.id());

        assertThat(second.published()).isEqualTo(2);
        var read = Api.client(port, CourseApi.class, null).get(first.slug());
        assertThat(read.version()).isEqualTo(2);
        assertThat(read.content().lessons().getFirst().id()).isEqualTo(kept.id());
    }

    @Test
    void publishedVersionsCannotBeChangedByTheApplication() throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            for (var command :
                    List.of(
                            "UPDATE course_version SET title = 'x'",
                            "DELETE FROM lesson_version",
                            "DELETE FROM lesson")) {
                assertThatThrownBy(() -> statement.execute(command))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void aCourseWithNonsenseIsRefusedByItsFields() {
        var draft = author.create();
        var lesson = lesson("课", "正文");

        var problem =
                problem(() ->
                        author.courses()
                                .save(
                                        draft.id(),
                                        new SaveDraft(
                                                draft.version(),
                                                content("养鸡", null, lesson, lesson))));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.fields())
                .extracting(field -> field.field() + " " + field.code())
                .contains("lessons TWICE");
    }

    private boolean listed(Staff staff, CourseId id) {
        return staff.courses().list(0, 200).stream().map(DraftSummary::id).anyMatch(id::equals);
    }

    private boolean published(String slug) {
        return Api.client(port, CourseApi.class, null).list(null, null).stream()
                .anyMatch(course -> course.slug().equals(slug));
    }

    private static List<String> logged(CourseId id) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement =
                        connection.prepareStatement(
                                "SELECT split_part(detail, ' ', 1) FROM audit_entry WHERE action = 'COURSE_PUBLISH' AND subject = ?")) {
            statement.setString(1, "course:" + id);
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    private static ProblemBody problem(ThrowingCallable call) {
        return catchThrowableOfType(Api.Refusal.class, call).problem();
    }
}
