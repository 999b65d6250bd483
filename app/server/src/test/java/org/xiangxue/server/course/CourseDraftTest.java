package org.xiangxue.server.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiangxue.server.course.Courses.content;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.course.DraftState;
import org.xiangxue.server.platform.ProblemException;

class CourseDraftTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final String AUTHOR = "account:author";
    private static final String REVIEWER = "account:reviewer";
    private static final CourseContent OLD = content("旧", null);
    private static final CourseContent NEW = content("新", null);
    private static final List<FieldProblem> GAP =
            List.of(new FieldProblem("cover", "COVER_MISSING", "choose one"));

    @Test
    void writingOnAPublishedCourseBeginsANewDraft() {
        var saved = draft(DraftState.PUBLISHED, 3).save(AUTHOR, 7, NEW, NOW);

        assertThat(saved.state()).isEqualTo(DraftState.DRAFT);
        assertThat(saved.content()).isEqualTo(NEW);
        assertThat(saved.version()).isEqualTo(8);
        assertThat(saved.published()).isEqualTo(3);
    }

    @Test
    void whatWasSentBackKeepsTheCommentWhileItIsMended() {
        var returned = draft(DraftState.SUBMITTED, null).sendBack("缺图", NOW);

        var saved = returned.save(AUTHOR, 8, NEW, NOW);

        assertThat(saved.state()).isEqualTo(DraftState.RETURNED);
        assertThat(saved.comment()).isEqualTo("缺图");
        assertThat(saved.submit(AUTHOR, List.of(), NOW).comment()).isNull();
    }

    @Test
    void anOlderVersionIsNotWrittenOver() {
        refused(
                ProblemCode.STALE_VERSION,
                () -> draft(DraftState.DRAFT, null).save(AUTHOR, 6, NEW, NOW));
    }

    @Test
    void nobodyElseWritesOrSubmits() {
        refused(
                ProblemCode.FORBIDDEN,
                () -> draft(DraftState.DRAFT, null).save(REVIEWER, 7, NEW, NOW));
        refused(
                ProblemCode.FORBIDDEN,
                () -> draft(DraftState.DRAFT, null).submit(REVIEWER, List.of(), NOW));
    }

    @Test
    void whatWaitsForReviewIsNotChanged() {
        refused(
                ProblemCode.WRONG_STATE,
                () -> draft(DraftState.SUBMITTED, null).save(AUTHOR, 7, NEW, NOW));
        refused(
                ProblemCode.WRONG_STATE,
                () -> draft(DraftState.SUBMITTED, null).submit(AUTHOR, List.of(), NOW));
    }

    @Test
    void anIncompleteCourseIsNeitherSubmittedNorPublished() {
        refused(
                ProblemCode.COURSE_INCOMPLETE,
                () -> draft(DraftState.DRAFT, null).submit(AUTHOR, GAP, NOW));
        refused(
                ProblemCode.COURSE_INCOMPLETE,
                () -> draft(DraftState.SUBMITTED, null).publish(REVIEWER, GAP, NOW));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyPublishesOwnWork(DraftState state) {
        refused(ProblemCode.OWN_WORK, () -> draft(state, null).publish(AUTHOR, List.of(), NOW));
    }

    @ParameterizedTest
    @EnumSource(names = "SUBMITTED", mode = EnumSource.Mode.EXCLUDE)
    void onlyWhatWasSubmittedIsReviewed(DraftState state) {
        refused(
                ProblemCode.WRONG_STATE,
                () -> draft(state, null).publish(REVIEWER, List.of(), NOW));
        refused(ProblemCode.WRONG_STATE, () -> draft(state, null).sendBack("再改", NOW));
    }

    @Test
    void aPublicationIsTheNextNumber() {
        assertThat(draft(DraftState.SUBMITTED, null).publish(REVIEWER, List.of(), NOW).published())
                .isEqualTo(1);
        assertThat(draft(DraftState.SUBMITTED, 4).publish(REVIEWER, List.of(), NOW).published())
                .isEqualTo(5);
    }

    private static void refused(ProblemCode code, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo(code));
    }

    private static CourseDraft draft(DraftState state, Integer published) {
        var author = new Author(AUTHOR, "王老师", "530623");
        return new CourseDraft(
                new CourseId(UUID.randomUUID()),
                "chickens",
                author,
                published,
                7,
                state,
                null,
                OLD,
                NOW);
    }
}
