package org.xiangxue.server.course;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.FieldProblem;
import reactor.core.publisher.Mono;

/** Looks up what {@link CourseGaps} has to know. */
@Component
class DraftCheck {

    /** A draft, with what is known now of the films that it shows, and what it lacks. */
    record Checked(CourseDraft draft, List<FieldProblem> gaps) {}

    private final CourseMedia media;

    DraftCheck(CourseMedia media) {
        this.media = media;
    }

    Mono<Checked> check(CourseDraft draft) {
        return media.usable(draft.author().actor(), draft.content())
                .map(known ->
                        new Checked(
                                draft.showing(known.withFacts(draft.content())),
                                CourseGaps.of(draft.content(), known)));
    }
}
