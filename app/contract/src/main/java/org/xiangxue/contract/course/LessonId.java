package org.xiangxue.contract.course;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Survives versions of the course, so that progress is kept. */
public record LessonId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LessonId {}

    public static LessonId of(String text) {
        return new LessonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
