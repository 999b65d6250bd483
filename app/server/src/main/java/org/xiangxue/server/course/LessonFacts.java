package org.xiangxue.server.course;

import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.course.LessonId;
import org.xiangxue.contract.course.Quiz;

/** A lesson in one published version of its course. */
public record LessonFacts(
        LessonId lesson,
        CourseId course,
        String slug,
        int version,
        String title,
        int seconds,
        boolean required,
        @Nullable Quiz quiz) {}
