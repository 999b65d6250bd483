package org.xiangxue.server.course;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.course.Lesson;
import org.xiangxue.contract.course.Question;
import org.xiangxue.server.platform.Problem;

/**
 * Bounds of what a client may send as a course, complete or not: nothing missing that the contract
 * does not call nullable, nothing endless, no name twice.
 */
final class ContentShape {

    private static final int FORMAT = 1;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_LIST = 200;

    private final List<FieldProblem> problems = new ArrayList<>();

    private ContentShape() {}

    /** Fails with INVALID and every field that is wrong. */
    static CourseContent check(CourseContent content) {
        var shape = new ContentShape();
        shape.value("", content);
        if (shape.problems.isEmpty()) {
            shape.names(content);
        }
        if (content.v() != FORMAT) {
            shape.add("v", "UNKNOWN", "must be " + FORMAT);
        }
        if (!shape.problems.isEmpty()) {
            throw Problem.invalid(shape.problems).asException();
        }
        return content;
    }

    private void value(String path, Object value) {
        switch (value) {
            case Record fields -> fields(path, fields);
            case Collection<?> items -> items(path, items);
            case String text -> text(path, text);
            default -> {}
        }
    }

    private void fields(String path, Record fields) {
        for (var component : fields.getClass().getRecordComponents()) {
            var name = path.isEmpty() ? component.getName() : path + "." + component.getName();
            var value = read(component, fields);
            if (value != null) {
                value(name, value);
            } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                add(name, "MISSING", "must be there");
            }
        }
    }

    private void items(String path, Collection<?> items) {
        if (items.size() > LONGEST_LIST) {
            add(path, "TOO_MANY", "at most " + LONGEST_LIST);
            return;
        }
        var position = 0;
        for (var item : items) {
            var name = path + "[" + position++ + "]";
            if (item == null) {
                add(name, "MISSING", "must be there");
            } else {
                value(name, item);
            }
        }
    }

    private void text(String path, String text) {
        if (text.length() > LONGEST_TEXT) {
            add(path, "TOO_LONG", "at most " + LONGEST_TEXT + " characters");
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            add(path, "UNREADABLE", "holds control characters");
        }
    }

    private void names(CourseContent content) {
        unique("lessons", content.lessons().stream().map(Lesson::id).toList());
        unique(
                "quizzes",
                content.lessons().stream()
                        .map(Lesson::quiz)
                        .filter(quiz -> quiz != null)
                        .map(quiz -> quiz.id())
                        .toList());
        for (var lesson : content.lessons()) {
            var quiz = lesson.quiz();
            if (quiz != null) {
                unique(
                        "questions of " + lesson.id(),
                        quiz.questions().stream().map(Question::id).toList());
                quiz.questions()
                        .forEach(question ->
                                unique(
                                        "choices of " + question.id(),
                                        question.choices().stream()
                                                .map(Question.Choice::id)
                                                .toList()));
            }
        }
    }

    private void unique(String what, List<?> names) {
        if (new HashSet<>(names).size() != names.size()) {
            add(what, "TWICE", "each needs its own id");
        }
    }

    private void add(String field, String code, String message) {
        problems.add(new FieldProblem(field, code, message));
    }

    private static @Nullable Object read(RecordComponent component, Record fields) {
        try {
            return component.getAccessor().invoke(fields);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
