package org.xiangxue.contract.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.media.PictureRef;

/**
 * All that a course says, in the form that is published, downloaded and edited.
 *
 * @param summary one sentence
 * @param benefit one sentence: what it brings the household
 */
public record CourseContent(
        int v,
        @NotBlank @Size(max = 40) String title,
        @NotNull Topic topic,
        @NotNull String language,
        @NotNull String summary,
        @NotNull String benefit,
        @Nullable PictureRef cover,
        @NotNull List<@Valid Lesson> lessons,
        @NotNull List<Source> sources) {

    /** A work that the course leans on. */
    public record Source(
            String title,
            @Nullable String publisher,
            @Nullable Integer year,
            @Nullable String url) {}
}
