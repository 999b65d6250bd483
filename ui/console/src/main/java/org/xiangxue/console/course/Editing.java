package org.xiangxue.console.course;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
import org.xiangxue.contract.course.CourseContent;

/** The content as it stands on the screen, and the way back. */
final class Editing {

    private static final int REMEMBERED = 100;

    private final Deque<CourseContent> before = new ArrayDeque<>();
    private CourseContent content;

    Editing(CourseContent content) {
        this.content = content;
    }

    CourseContent content() {
        return content;
    }

    /** Whether anything changed. */
    boolean change(UnaryOperator<CourseContent> change) {
        var next = change.apply(content);
        if (next.equals(content)) {
            return false;
        }
        before.push(content);
        if (before.size() > REMEMBERED) {
            before.removeLast();
        }
        content = next;
        return true;
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    void undo() {
        content = before.pop();
    }
}
