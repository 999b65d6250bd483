package org.xiangxue.console.sample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.course.AuthoringApi;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.course.CreateCourse;
import org.xiangxue.contract.course.Draft;
import org.xiangxue.contract.course.DraftState;
import org.xiangxue.contract.course.DraftSummary;
import org.xiangxue.contract.course.PublishedCourse;
import org.xiangxue.contract.course.ReturnDraft;
import org.xiangxue.contract.course.SaveDraft;

/** Own draft, a returned one, and one of somebody else that waits for review. */
@Primary
public class SampleAuthoring implements AuthoringApi {

    public static final CourseId OWN = id(1);
    public static final CourseId OTHERS = id(2);

    private final Map<CourseId, Draft> drafts = new LinkedHashMap<>();
    private final SampleServer.Refusals refusals;

    SampleAuthoring(SampleServer.Refusals refusals) {
        this.refusals = refusals;
        reset();
    }

    public final void reset() {
        drafts.clear();
        put(OWN, "wuguji", true, DraftState.DRAFT, 3, null);
        put(OTHERS, "tianma", false, DraftState.SUBMITTED, null, null);
        put(id(3), "kaidian", true, DraftState.RETURNED, null, "第 2 课的图看不清，换一张。");
    }

    private static CourseId id(int number) {
        return new CourseId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0400L | number));
    }

    private void put(
            CourseId id,
            String slug,
            boolean own,
            DraftState state,
            @Nullable Integer published,
            @Nullable String comment) {
        var content = SampleContent.chickens();
        drafts.put(
                id,
                new Draft(
                        id,
                        slug,
                        1,
                        state,
                        own ? "李明" : "孙老师",
                        own,
                        comment,
                        published,
                        SampleServer.NOW.minus(Duration.ofDays(1)),
                        content,
                        gaps(content)));
    }

    /** As the server finds them, but only two kinds. */
    private static List<FieldProblem> gaps(CourseContent content) {
        var gaps = new ArrayList<FieldProblem>();
        for (var at = 0; at < content.lessons().size(); at++) {
            var lesson = content.lessons().get(at);
            if (lesson.blocks().isEmpty()) {
                gaps.add(
                        new FieldProblem("lessons[" + at + "].blocks", "LESSON_EMPTY", "write it"));
            }
            var questions =
                    lesson.quiz() == null
                            ? List.<org.xiangxue.contract.course.Question>of()
                            : lesson.quiz().questions();
            for (var number = 0; number < questions.size(); number++) {
                if (questions.get(number).explanation().isBlank()) {
                    gaps.add(
                            new FieldProblem(
                                    "lessons["
                                            + at
                                            + "].quiz.questions["
                                            + number
                                            + "].explanation",
                                    "EXPLANATION_MISSING",
                                    "write it"));
                }
            }
        }
        return gaps;
    }

    @Override
    public List<DraftSummary> list(int offset, int limit) {
        return drafts.values().stream()
                .skip(offset)
                .limit(limit)
                .map(draft ->
                        new DraftSummary(
                                draft.id(),
                                draft.slug(),
                                draft.content().title(),
                                draft.content().topic(),
                                draft.state(),
                                draft.author(),
                                draft.own(),
                                draft.published(),
                                draft.updatedAt()))
                .toList();
    }

    @Override
    public Draft create(CreateCourse request) {
        refusals.check("create");
        put(id(9), request.slug(), true, DraftState.DRAFT, null, null);
        return get(id(9));
    }

    @Override
    public Draft get(CourseId id) {
        var draft = drafts.get(id);
        if (draft == null) {
            throw new ApiProblem(ProblemCode.NOT_FOUND);
        }
        return draft;
    }

    @Override
    public Draft save(CourseId id, SaveDraft request) {
        refusals.check("save");
        var draft = get(id);
        if (draft.version() != request.version()) {
            throw new ApiProblem(ProblemCode.STALE_VERSION);
        }
        return store(draft, draft.state(), draft.comment(), request.content());
    }

    @Override
    public PublishedCourse preview(CourseId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Draft submit(CourseId id) {
        return store(get(id), DraftState.SUBMITTED, null, get(id).content());
    }

    @Override
    public Draft sendBack(CourseId id, ReturnDraft request) {
        return store(get(id), DraftState.RETURNED, request.comment(), get(id).content());
    }

    @Override
    public Draft publish(CourseId id) {
        refusals.check("publish");
        return store(get(id), DraftState.PUBLISHED, null, get(id).content());
    }

    private Draft store(
            Draft draft, DraftState state, @Nullable String comment, CourseContent content) {
        var next =
                new Draft(
                        draft.id(),
                        draft.slug(),
                        draft.version() + 1,
                        state,
                        draft.author(),
                        draft.own(),
                        comment,
                        draft.published(),
                        SampleServer.NOW,
                        content,
                        gaps(content));
        drafts.put(draft.id(), next);
        return next;
    }
}
