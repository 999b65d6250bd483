package org.xiangxue.contract.eligibility.handover;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record ReceiverId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReceiverId {}

    public static ReceiverId of(String text) {
        return new ReceiverId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
