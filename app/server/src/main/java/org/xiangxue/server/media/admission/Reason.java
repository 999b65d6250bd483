package org.xiangxue.server.media.admission;

/** Why a file may not stay, and what its owner can do about it. */
public enum Reason {
    EMPTY("the file is empty", "choose the file again"),
    PICTURE("a picture is not taken here", "put it into the lesson as a picture"),
    VECTOR("an SVG can carry programs", "save the drawing as PNG and put it into the lesson"),
    PROGRAM(
            "the content is a program, whatever its name says",
            "send a film, a sound or a document"),
    UNKNOWN("this kind of file is not taken", "send MP4, MP3, PDF, DOCX, PPTX or WebVTT"),
    TWO_FACED("the file is two kinds of file at once", "save it anew in one program and send that"),
    DAMAGED(
            "the file breaks off or is damaged",
            "play or open it; if it is whole there, send it again"),
    NOTHING_INSIDE("the file holds neither picture nor sound", "record it again"),
    TOO_MANY_PIXELS(
            "the film has more pixels than a film may have", "record it in 1080p or 4K at most"),
    TOO_LONG("the film is longer than a film may be", "cut it into parts"),
    MACROS(
            "the document holds macros, which are programs",
            "save it without macros, as DOCX or PPTX"),
    ENCRYPTED("the document is locked with a password", "remove the password and send it again"),
    TOO_MANY_PAGES("the document has more pages than a document may have", "send a part of it"),
    UNPACKS_TOO_LARGE(
            "the document unpacks to far more than it should", "save it anew and send that"),
    TOO_HARD(
            "the document could not be read in the time and memory given",
            "save it as PDF and send that"),
    TOO_LARGE("the file is larger than a file of this kind may be", "make it smaller"),
    NO_CAPTIONS(
            "the captions are not WebVTT",
            "the first line is WEBVTT, times are like 00:01.000 --> 00:04.000");

    private final String reason;
    private final String remedy;

    Reason(String reason, String remedy) {
        this.reason = reason;
        this.remedy = remedy;
    }

    public String reason() {
        return reason;
    }

    public String remedy() {
        return remedy;
    }

    RefusedFile asException() {
        return new RefusedFile(this);
    }
}
