package org.xiangxue.contract.course;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.media.FilmRef;
import org.xiangxue.contract.media.PictureRef;

/**
 * @param seconds the author's reading time, or how long its longest film or sound plays; a lesson
 *     is covered by intervals of these seconds
 * @param say what the voice says when the text is not fit to be spoken
 * @param films the lesson to watch or to hear, the best first; often none
 */
public record Lesson(
        @NotNull LessonId id,
        @NotBlank @Size(max = 40) String title,
        @Min(30) @Max(7200) int seconds,
        boolean required,
        @Nullable PictureRef picture,
        @Nullable Remember remember,
        @Nullable String say,
        @NotNull List<Block> blocks,
        @Nullable Quiz quiz,
        @Nullable List<FilmRef> films) {

    /** Who knows of no films may leave them out. */
    public Lesson {
        films = films == null ? List.of() : films;
    }

    /** A lesson to read. */
    public Lesson(
            LessonId id,
            String title,
            int seconds,
            boolean required,
            @Nullable PictureRef picture,
            @Nullable Remember remember,
            @Nullable String say,
            List<Block> blocks,
            @Nullable Quiz quiz) {
        this(id, title, seconds, required, picture, remember, say, blocks, quiz, List.of());
    }

    @Override
    public List<FilmRef> films() {
        return films == null ? List.of() : films;
    }

    /** The one thing to remember. */
    public record Remember(String text, @Nullable PictureRef picture) {}
}
