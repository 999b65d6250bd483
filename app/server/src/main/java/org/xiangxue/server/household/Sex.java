package org.xiangxue.server.household;

import java.util.Optional;

/** As a roster writes it: 男 or 女. */
public enum Sex {
    MALE("男"),
    FEMALE("女");

    private final String label;

    Sex(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<Sex> ofLabel(String label) {
        for (var sex : values()) {
            if (sex.label.equals(label)) {
                return Optional.of(sex);
            }
        }
        return Optional.empty();
    }
}
