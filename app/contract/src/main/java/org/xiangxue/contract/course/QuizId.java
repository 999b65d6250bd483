package org.xiangxue.contract.course;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record QuizId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public QuizId {}

    public static QuizId of(String text) {
        return new QuizId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
