package org.xiangxue.server.course;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.course.DraftState;
import org.xiangxue.server.platform.Problem;

/**
 * A course as it is being written, and the way of the draft: written and submitted by its author,
 * sent back or published by somebody else, and written on from what was published.
 *
 * @param version counts every change
 * @param published number of the newest published version, null before the first
 */
public record CourseDraft(
        CourseId id,
        String slug,
        Author author,
        @Nullable Integer published,
        long version,
        DraftState state,
        @Nullable String comment,
        CourseContent content,
        Instant updatedAt) {

    boolean isOf(String actor) {
        return author.actor().equals(actor);
    }

    int nextNumber() {
        return published == null ? 1 : published + 1;
    }

    /** The same content with the facts of now: a film in it may have become ready. */
    CourseDraft showing(CourseContent now) {
        return new CourseDraft(
                id, slug, author, published, version, state, comment, now, updatedAt);
    }

    /** What was sent back keeps the reviewer's comment until it is submitted again. */
    CourseDraft save(String actor, long basedOn, CourseContent next, Instant now) {
        requireAuthor(actor);
        var following =
                switch (state) {
                    case DRAFT, PUBLISHED -> DraftState.DRAFT;
                    case RETURNED -> DraftState.RETURNED;
                    case SUBMITTED -> throw wrongState("it waits for review: take it back first");
                };
        if (version != basedOn) {
            throw Problem.stale("draft").asException();
        }
        return new CourseDraft(
                id, slug, author, published, version + 1, following, comment, next, now);
    }

    CourseDraft submit(String actor, List<FieldProblem> gaps, Instant now) {
        requireAuthor(actor);
        var kept =
                switch (state) {
                    case DRAFT, RETURNED -> content;
                    case SUBMITTED -> throw wrongState("it is submitted already");
                    case PUBLISHED ->
                            throw wrongState("nothing was changed since it was published");
                };
        requireComplete(gaps);
        return new CourseDraft(
                id, slug, author, published, version + 1, DraftState.SUBMITTED, null, kept, now);
    }

    /** By somebody who may publish it, or by its author, who takes it back. */
    CourseDraft sendBack(String reason, Instant now) {
        requireSubmitted();
        return new CourseDraft(
                id,
                slug,
                author,
                published,
                version + 1,
                DraftState.RETURNED,
                reason,
                content,
                now);
    }

    /** Four eyes: never by its author. */
    CourseDraft publish(String actor, List<FieldProblem> gaps, Instant now) {
        if (isOf(actor)) {
            throw new Problem.Forbidden(
                            ProblemCode.OWN_WORK, "somebody else has to publish your course")
                    .asException();
        }
        requireSubmitted();
        requireComplete(gaps);
        return new CourseDraft(
                id,
                slug,
                author,
                nextNumber(),
                version + 1,
                DraftState.PUBLISHED,
                null,
                content,
                now);
    }

    private void requireAuthor(String actor) {
        if (!isOf(actor)) {
            throw Problem.forbidden("only its author writes a course").asException();
        }
    }

    private void requireSubmitted() {
        if (state != DraftState.SUBMITTED) {
            throw wrongState("it does not wait for review");
        }
    }

    private static void requireComplete(List<FieldProblem> gaps) {
        if (!gaps.isEmpty()) {
            throw Problem.refused(ProblemCode.COURSE_INCOMPLETE, "the course is not complete", gaps)
                    .asException();
        }
    }

    private static RuntimeException wrongState(String why) {
        return Problem.conflict(ProblemCode.WRONG_STATE, why).asException();
    }
}
