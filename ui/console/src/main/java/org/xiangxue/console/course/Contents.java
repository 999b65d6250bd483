package org.xiangxue.console.course;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.course.Lesson;
import org.xiangxue.contract.course.LessonId;

/** Changes of a course's content; each makes a new content and leaves the old one as it was. */
final class Contents {

    private Contents() {}

    static CourseContent with(CourseContent content, List<Lesson> lessons) {
        return new CourseContent(
                content.v(),
                content.title(),
                content.topic(),
                content.language(),
                content.summary(),
                content.benefit(),
                content.cover(),
                lessons,
                content.sources());
    }

    static CourseContent add(CourseContent content, Lesson lesson) {
        return changed(content, lessons -> lessons.add(lesson));
    }

    static CourseContent remove(CourseContent content, LessonId lesson) {
        return changed(content, lessons -> lessons.removeIf(one -> one.id().equals(lesson)));
    }

    static CourseContent replace(CourseContent content, Lesson lesson) {
        return changed(
                content,
                lessons -> lessons.replaceAll(one -> one.id().equals(lesson.id()) ? lesson : one));
    }

    /**
     * @param by −1 up, +1 down; at the end nothing changes
     */
    static CourseContent move(CourseContent content, LessonId lesson, int by) {
        var from = position(content, lesson);
        var to = from + by;
        if (from < 0 || to < 0 || to >= content.lessons().size()) {
            return content;
        }
        return changed(content, lessons -> Collections.swap(lessons, from, to));
    }

    /** Counted from 0; −1 when it is not there. */
    static int position(CourseContent content, LessonId lesson) {
        return IntStream.range(0, content.lessons().size())
                .filter(at -> content.lessons().get(at).id().equals(lesson))
                .findFirst()
                .orElse(-1);
    }

    private static CourseContent changed(CourseContent content, Consumer<List<Lesson>> change) {
        var lessons = new ArrayList<>(content.lessons());
        change.accept(lessons);
        return with(content, List.copyOf(lessons));
    }
}
