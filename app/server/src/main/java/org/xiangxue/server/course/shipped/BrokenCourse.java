package org.xiangxue.server.course.shipped;

/** A file of a shipped course that cannot be taken: where and why, for the one who wrote it. */
final class BrokenCourse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenCourse(String file, int line, String why) {
        super(file + ":" + line + ": " + why);
    }

    BrokenCourse(String file, String why) {
        super(file + ": " + why);
    }
}
