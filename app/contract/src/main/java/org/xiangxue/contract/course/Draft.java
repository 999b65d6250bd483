package org.xiangxue.contract.course;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.FieldProblem;

/**
 * @param version of the draft, for {@link SaveDraft}
 * @param gaps what is missing before it can be submitted
 */
public record Draft(
        CourseId id,
        String slug,
        long version,
        DraftState state,
        String author,
        boolean own,
        @Nullable String comment,
        @Nullable Integer published,
        Instant updatedAt,
        CourseContent content,
        List<FieldProblem> gaps) {}
