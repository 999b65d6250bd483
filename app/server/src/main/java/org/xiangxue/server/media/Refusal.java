package org.xiangxue.server.media;

import java.util.List;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.ProblemException;

/** Why a picture is not taken, and what its owner can do about it. */
enum Refusal {
    EMPTY("the file is empty", "choose the file again"),
    TOO_LARGE("the file is too large", "send a picture of at most 10 MB"),
    NOT_A_PICTURE(
            "the content is neither PNG nor JPEG",
            "send a photo, or save the picture as PNG or JPEG"),
    VECTOR("an SVG can carry programs", "save the drawing as PNG"),
    ANIMATION("a GIF is not taken", "save the picture as PNG or JPEG"),
    TOO_MANY_PIXELS(
            "the picture has too many pixels",
            "make it smaller, 1600 pixels on the long side are enough"),
    COLOURS("these colours are made for printing", "save the picture with RGB colours"),
    DAMAGED(
            "the file breaks off or is damaged",
            "open the picture, save it again and send that file");

    private final String reason;
    private final String remedy;

    Refusal(String reason, String remedy) {
        this.reason = reason;
        this.remedy = remedy;
    }

    ProblemException asException() {
        return asProblem().asException();
    }

    Problem asProblem() {
        var field = new FieldProblem("file", name(), remedy);
        return Problem.refused(ProblemCode.MEDIA_REFUSED, reason + ": " + remedy, List.of(field));
    }
}
