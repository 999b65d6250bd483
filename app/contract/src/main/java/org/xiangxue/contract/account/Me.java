package org.xiangxue.contract.account;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * @param kind LEARNER or STAFF
 * @param name shown on screen: masked for a learner (张*), full for staff
 * @param face only for a learner
 * @param pseudonym only for a learner: stands for the person in stores of the device
 * @param permissions names of what this account may do anywhere; the console shows only those doors
 */
public record Me(
        Kind kind,
        String name,
        @Nullable Face face,
        @Nullable String pseudonym,
        boolean shared,
        List<Grant> grants,
        Set<String> permissions) {

    /** Which of the two sign-ins. */
    public enum Kind {
        LEARNER,
        STAFF
    }
}
