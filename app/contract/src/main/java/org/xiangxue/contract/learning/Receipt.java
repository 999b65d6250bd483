package org.xiangxue.contract.learning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * @param code why held or refused: CLOCK_AHEAD, BEFORE_CREDENTIAL, UNKNOWN_LESSON, WRONG_SHAPE,
 *     NOT_UUID_V7 …
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipt(String id, Outcome outcome, @Nullable String code) {

    /** {@code duplicate} also for a piece that is held. */
    public enum Outcome {
        @JsonProperty("accepted")
        ACCEPTED,
        @JsonProperty("duplicate")
        DUPLICATE,
        @JsonProperty("held")
        HELD,
        @JsonProperty("refused")
        REFUSED
    }
}
