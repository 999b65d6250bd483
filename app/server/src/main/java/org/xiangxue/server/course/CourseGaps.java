package org.xiangxue.server.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.contract.course.Block;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.course.Lesson;
import org.xiangxue.contract.course.Question;
import org.xiangxue.contract.course.Quiz;
import org.xiangxue.contract.media.FilmRef;
import org.xiangxue.contract.media.MediaKind;
import org.xiangxue.contract.media.Sha256;

/** What a course lacks before anyone should learn from it. */
final class CourseGaps {

    private final List<FieldProblem> gaps = new ArrayList<>();

    private CourseGaps() {}

    /**
     * In the order of the course.
     *
     * @param there what is there and what the author may show
     */
    static List<FieldProblem> of(CourseContent content, CourseMedia.Usable there) {
        var found = new CourseGaps();
        found.course(content);
        found.pictures(content, there.pictures().keySet());
        found.films(content, there);
        return List.copyOf(found.gaps);
    }

    private void course(CourseContent content) {
        text("title", content.title(), "TITLE_MISSING");
        text("summary", content.summary(), "SUMMARY_MISSING");
        text("benefit", content.benefit(), "BENEFIT_MISSING");
        require(content.cover() != null, "cover", "COVER_MISSING", "choose a cover picture");
        require(
                !content.sources().isEmpty(),
                "sources",
                "SOURCES_MISSING",
                "name what the course leans on");
        each(
                "sources",
                content.sources(),
                (path, source) -> text(path + ".title", source.title(), "SOURCE_TITLE_MISSING"));
        require(!content.lessons().isEmpty(), "lessons", "NO_LESSON", "add a lesson");
        var required =
                content.lessons().isEmpty()
                        || content.lessons().stream().anyMatch(Lesson::required);
        require(required, "lessons", "NO_REQUIRED_LESSON", "make at least one lesson required");
        each("lessons", content.lessons(), this::lesson);
    }

    private void lesson(String path, Lesson lesson) {
        text(path + ".title", lesson.title(), "TITLE_MISSING");
        var saysSomething =
                !lesson.films().isEmpty()
                        || lesson.blocks().stream()
                                .flatMap(CourseGaps::sayings)
                                .anyMatch(text -> !text.isBlank());
        require(saysSomething, path + ".blocks", "LESSON_EMPTY", "write what the lesson teaches");
        each(path + ".blocks", lesson.blocks(), this::block);
        if (lesson.remember() != null) {
            text(path + ".remember.text", lesson.remember().text(), "TEXT_MISSING");
        }
        if (lesson.quiz() != null) {
            quiz(path + ".quiz", lesson.quiz());
        }
    }

    /** A heading or a picture alone teaches nothing. */
    private static Stream<String> sayings(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> Stream.of(paragraph.text());
            case Block.Bullets bullets -> bullets.items().stream();
            case Block.Steps steps -> steps.items().stream();
            case Block.Heading _, Block.Picture _ -> Stream.empty();
        };
    }

    private void block(String path, Block block) {
        switch (block) {
            case Block.Heading heading -> text(path + ".text", heading.text(), "TEXT_MISSING");
            case Block.Paragraph paragraph ->
                    text(path + ".text", paragraph.text(), "TEXT_MISSING");
            case Block.Bullets bullets -> items(path, bullets.items());
            case Block.Steps steps -> items(path, steps.items());
            case Block.Picture _ -> {}
        }
    }

    private void items(String path, List<String> items) {
        require(
                !items.isEmpty(),
                path + ".items",
                "TEXT_MISSING",
                "write the first point of the list");
        each(path + ".items", items, (item, text) -> text(item, text, "TEXT_MISSING"));
    }

    private void quiz(String path, Quiz quiz) {
        require(
                !quiz.questions().isEmpty(),
                path + ".questions",
                "QUIZ_EMPTY",
                "add a question or remove the quiz");
        each(path + ".questions", quiz.questions(), this::question);
    }

    private void question(String path, Question question) {
        text(path + ".prompt", question.prompt(), "PROMPT_MISSING");
        text(path + ".explanation", question.explanation(), "EXPLANATION_MISSING");
        var choices = question.choices();
        var enough =
                question.kind() == Question.Kind.TRUE_FALSE
                        ? choices.size() == 2
                        : choices.size() >= 2;
        require(
                enough,
                path + ".choices",
                "CHOICES_MISSING",
                "a question has two choices or more, true or false exactly two");
        each(path + ".choices", choices, this::choice);
        correct(path + ".correct", question);
    }

    private void choice(String path, Question.Choice choice) {
        var shown = !choice.text().isBlank() || choice.picture() != null;
        require(
                shown,
                path + ".text",
                "CHOICE_EMPTY",
                "write the answer or choose a picture for it");
    }

    private void correct(String path, Question question) {
        var correct = question.correct();
        require(!correct.isEmpty(), path, "NO_CORRECT_CHOICE", "mark the right answer");
        var known = question.choices().stream().map(Question.Choice::id).toList();
        require(
                known.containsAll(correct),
                path,
                "CORRECT_UNKNOWN",
                "mark right only what can be chosen");
        var several = question.kind() != Question.Kind.MULTIPLE && correct.size() > 1;
        require(!several, path, "ONE_CORRECT_CHOICE", "this kind of question has one right answer");
    }

    private void pictures(CourseContent content, Set<Sha256> known) {
        ContentPictures.of(content)
                .forEach((path, picture) -> {
                    require(
                            known.contains(picture.sha256()),
                            path,
                            "PICTURE_UNKNOWN",
                            "choose the picture again");
                    text(path + ".alt", picture.alt(), "ALT_MISSING");
                });
    }

    private void films(CourseContent content, CourseMedia.Usable there) {
        var known = there.films();
        ContentFilms.of(content)
                .forEach((path, film) -> {
                    film(path, film.sha256(), there);
                    var captions = film.captions() == null ? null : known.get(film.captions());
                    require(
                            film.captions() == null
                                    || captions != null && captions.kind() == MediaKind.CAPTIONS,
                            path + ".captions",
                            "CAPTIONS_UNKNOWN",
                            "choose the captions again");
                });
    }

    private void film(String path, Sha256 film, CourseMedia.Usable there) {
        if (there.underWay().contains(film)) {
            gaps.add(new FieldProblem(path, "FILM_NOT_READY", "wait until it is ready"));
            return;
        }
        require(plays(there.films().get(film)), path, "FILM_UNKNOWN", "choose it again");
    }

    private static boolean plays(@Nullable FilmRef film) {
        return film != null && (film.kind() == MediaKind.VIDEO || film.kind() == MediaKind.AUDIO);
    }

    private void text(String field, String text, String code) {
        require(!text.isBlank(), field, code, "write it");
    }

    private void require(boolean there, String field, String code, String remedy) {
        if (!there) {
            gaps.add(new FieldProblem(field, code, remedy));
        }
    }

    private static <T> void each(String path, List<T> items, Visit<T> visit) {
        for (var i = 0; i < items.size(); i++) {
            visit.visit(path + "[" + i + "]", items.get(i));
        }
    }

    private interface Visit<T> {
        void visit(String path, T item);
    }
}
