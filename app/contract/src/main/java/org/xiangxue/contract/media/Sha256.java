package org.xiangxue.contract.media;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Lower-case hex of a content's SHA-256: the address of that content. */
public record Sha256(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Sha256 {
        if (!value.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a SHA-256 is 64 lower-case hexadecimal digits");
        }
    }

    public static Sha256 of(String text) {
        return new Sha256(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
