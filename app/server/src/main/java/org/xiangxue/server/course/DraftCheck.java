package org.xiangxue.server.course;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.server.media.Pictures;
import reactor.core.publisher.Mono;

/** Looks up what {@link CourseGaps} has to know. */
@Component
class DraftCheck {

    /** A draft and what it lacks. */
    record Checked(CourseDraft draft, List<FieldProblem> gaps) {}

    private final Pictures pictures;

    DraftCheck(Pictures pictures) {
        this.pictures = pictures;
    }

    Mono<Checked> check(CourseDraft draft) {
        return pictures.usable(draft.author().actor(), ContentPictures.hashes(draft.content()))
                .map(known -> new Checked(draft, CourseGaps.of(draft.content(), known.keySet())));
    }
}
