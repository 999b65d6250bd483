package org.xiangxue.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.xiangxue.content.CourseFiles.LessonFiles;
import tools.jackson.databind.JsonNode;

/** All rules of README.md for one course folder. */
final class CourseCheck {

    private CourseCheck() {}

    /** One line for each thing that is wrong. */
    static List<String> problems(Path folder) {
        CourseFiles files;
        try {
            files = CourseFiles.read(folder);
        } catch (RuntimeException e) {
            return List.of("unreadable: " + e.getMessage());
        }
        var problems = new ArrayList<String>();
        problems.addAll(Schemas.problems("course", "course.yaml", files.course()));
        problems.addAll(Schemas.problems("media", "media.yaml", files.media()));
        for (LessonFiles lesson : files.lessons()) {
            problems.addAll(Schemas.problems("lesson", lesson.name(), lesson.front()));
            problems.addAll(Schemas.problems("quiz", lesson.name(), lesson.quiz()));
            problems.addAll(LessonCheck.problems(lesson));
            problems.addAll(QuizCheck.problems(lesson.name(), lesson.quiz()));
        }
        problems.addAll(course(files));
        problems.addAll(idsTwice(files));
        problems.addAll(MediaCheck.problems(files));
        problems.addAll(SpokenCheck.problems(files));
        problems.addAll(RecordingCheck.problems(files));
        return problems;
    }

    private static List<String> course(CourseFiles files) {
        var problems = new ArrayList<String>();
        JsonNode course = files.course();
        if (!files.folder().endsWith(course.path("slug").asString())) {
            problems.add("course.yaml: slug is not the folder");
        }
        List<String> named = course.path("lessons").valueStream().map(JsonNode::asString).toList();
        List<String> present = files.lessons().stream().map(LessonFiles::name).toList();
        if (!named.equals(present)) {
            problems.add("course.yaml: lessons are %s, folders are %s".formatted(named, present));
        }
        for (String field : List.of("title", "summary", "benefit")) {
            problems.addAll(Text.problems("course.yaml: " + field, course.path(field).asString()));
        }
        return problems;
    }

    private static List<String> idsTwice(CourseFiles files) {
        var seen = new HashSet<String>();
        return ids(files).stream()
                .filter(id -> !seen.add(id))
                .map(id -> "id twice: " + id)
                .toList();
    }

    static List<String> ids(CourseFiles files) {
        var ids = new ArrayList<String>();
        ids.add(files.course().path("id").asString());
        for (LessonFiles lesson : files.lessons()) {
            ids.add(lesson.front().path("id").asString());
            ids.add(lesson.quiz().path("id").asString());
        }
        return ids;
    }
}
