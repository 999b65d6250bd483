package org.xiangxue.server.media.upload;

import org.xiangxue.contract.ProblemCode;

/** The protocol's own answers to what cannot be done. */
enum Refusal {
    WRONG_VERSION(412, ProblemCode.INVALID, "this server speaks tus 1.0.0: send Tus-Resumable"),
    WRONG_HEADER(400, ProblemCode.INVALID, "a header is missing or cannot be read"),
    WRONG_TYPE(
            415, ProblemCode.INVALID, "the content type must be application/offset+octet-stream"),
    UNKNOWN(404, ProblemCode.NOT_FOUND, "there is no such upload, or it is not yours"),
    EXPIRED(410, ProblemCode.NOT_FOUND, "the upload was given up: start it again"),
    BUSY(423, ProblemCode.UPLOAD_BUSY, "the file is being received on another line: try again"),
    WRONG_OFFSET(
            409, ProblemCode.STALE_VERSION, "the file goes on at another byte: ask for it first"),
    FINISHED(409, ProblemCode.WRONG_STATE, "the file is in the library already: delete it there"),
    TOO_LARGE(413, ProblemCode.FILE_TOO_LARGE, "the file is larger than a file may be"),
    MORE_THAN_SAID(
            413, ProblemCode.FILE_TOO_LARGE, "more bytes came than the upload was said to have"),
    NO_ROOM(413, ProblemCode.QUOTA_EXCEEDED, "your files fill the room that you have"),
    WRONG_CHECKSUM(460, ProblemCode.CHECKSUM_WRONG, "the bytes changed on their way: send again"),
    CUT_OFF(400, ProblemCode.INVALID, "the line was cut: go on where the file stands now"),
    TOO_MANY(503, ProblemCode.SLOW_DOWN, "too many files come in now: try again");

    final int status;
    final ProblemCode code;
    final String detail;

    Refusal(int status, ProblemCode code, String detail) {
        this.status = status;
        this.code = code;
        this.detail = detail;
    }

    RefusalException asException() {
        return new RefusalException(this);
    }

    static final class RefusalException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Refusal refusal;

        RefusalException(Refusal refusal) {
            super(refusal.detail, null, false, false);
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
