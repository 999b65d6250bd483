package org.xiangxue.server.household.roster;

import org.xiangxue.contract.ProblemCode;

/** A file that is no roster; the message says what to do, in Chinese and in English. */
public final class UnreadableRoster extends Exception {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;

    UnreadableRoster(ProblemCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public ProblemCode code() {
        return code;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
