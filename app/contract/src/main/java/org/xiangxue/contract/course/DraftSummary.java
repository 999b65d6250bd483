package org.xiangxue.contract.course;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param published number of the newest published version, null before the first
 */
public record DraftSummary(
        CourseId id,
        String slug,
        String title,
        Topic topic,
        DraftState state,
        String author,
        boolean own,
        @Nullable Integer published,
        Instant updatedAt) {}
