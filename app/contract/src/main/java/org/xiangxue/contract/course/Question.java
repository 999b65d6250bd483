package org.xiangxue.contract.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.media.PictureRef;

/**
 * @param id short name, unique within the quiz
 * @param correct ids of the right choices: all of them and no other make the answer right
 */
public record Question(
        @NotBlank String id,
        @NotNull Kind kind,
        @NotBlank String prompt,
        @Nullable String say,
        @NotNull List<Choice> choices,
        @NotNull Set<String> correct,
        @NotNull String explanation) {

    /** How many choices can be right. */
    public enum Kind {
        @JsonProperty("single")
        SINGLE,
        @JsonProperty("multiple")
        MULTIPLE,
        @JsonProperty("true-false")
        TRUE_FALSE
    }

    /** One answer to choose, with a picture for those who do not read. */
    public record Choice(String id, String text, @Nullable PictureRef picture) {}
}
