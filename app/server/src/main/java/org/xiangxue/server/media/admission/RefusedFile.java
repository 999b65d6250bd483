package org.xiangxue.server.media.admission;

/** The file may not stay. */
public final class RefusedFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    RefusedFile(Reason reason) {
        super(reason.reason(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
