package org.xiangxue.server.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.course.Block;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.course.Lesson;
import org.xiangxue.contract.course.Question;
import org.xiangxue.contract.course.Quiz;
import org.xiangxue.contract.media.PictureRef;
import org.xiangxue.contract.media.Sha256;

/** Every picture of a course, wherever it stands. */
final class ContentPictures {

    /** Sees a picture with its path and says which one stands there instead. */
    private interface Change {
        PictureRef change(String path, PictureRef picture);
    }

    private ContentPictures() {}

    /** By path, in the order of the course. */
    static Map<String, PictureRef> of(CourseContent content) {
        var found = new LinkedHashMap<String, PictureRef>();
        var _ =
                course(
                        content,
                        (path, picture) -> {
                            found.put(path, picture);
                            return picture;
                        });
        return found;
    }

    static Set<Sha256> hashes(CourseContent content) {
        return of(content).values().stream()
                .map(PictureRef::sha256)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Type, size and bytes are what the server knows, not what a client says; the text stays the
     * author's.
     */
    static CourseContent withFacts(CourseContent content, Map<Sha256, PictureRef> known) {
        return course(
                content,
                (_, picture) -> {
                    var fact = known.get(picture.sha256());
                    return fact == null
                            ? picture
                            : new PictureRef(
                                    fact.sha256(),
                                    fact.type(),
                                    fact.bytes(),
                                    fact.width(),
                                    fact.height(),
                                    picture.alt());
                });
    }

    private static CourseContent course(CourseContent content, Change change) {
        var cover = optional("cover", content.cover(), change);
        return new CourseContent(
                content.v(),
                content.title(),
                content.topic(),
                content.language(),
                content.summary(),
                content.benefit(),
                cover,
                each("lessons", content.lessons(), (path, lesson) -> lesson(path, lesson, change)),
                content.sources());
    }

    private static Lesson lesson(String path, Lesson lesson, Change change) {
        var picture = optional(path + ".picture", lesson.picture(), change);
        var remember = lesson.remember();
        return new Lesson(
                lesson.id(),
                lesson.title(),
                lesson.seconds(),
                lesson.required(),
                picture,
                remember == null
                        ? null
                        : new Lesson.Remember(
                                remember.text(),
                                optional(path + ".remember.picture", remember.picture(), change)),
                lesson.say(),
                each(path + ".blocks", lesson.blocks(), (at, block) -> block(at, block, change)),
                quiz(path + ".quiz", lesson.quiz(), change),
                lesson.films());
    }

    private static Block block(String path, Block block, Change change) {
        return switch (block) {
            case Block.Picture(var picture) ->
                    new Block.Picture(change.change(path + ".picture", picture));
            case Block.Heading _, Block.Paragraph _, Block.Bullets _, Block.Steps _ -> block;
        };
    }

    private static @Nullable Quiz quiz(String path, @Nullable Quiz quiz, Change change) {
        return quiz == null
                ? null
                : new Quiz(
                        quiz.id(),
                        each(
                                path + ".questions",
                                quiz.questions(),
                                (at, question) -> question(at, question, change)));
    }

    private static Question question(String path, Question question, Change change) {
        return new Question(
                question.id(),
                question.kind(),
                question.prompt(),
                question.say(),
                each(
                        path + ".choices",
                        question.choices(),
                        (at, choice) -> choice(at, choice, change)),
                question.correct(),
                question.explanation());
    }

    private static Question.Choice choice(String path, Question.Choice choice, Change change) {
        return new Question.Choice(
                choice.id(), choice.text(), optional(path + ".picture", choice.picture(), change));
    }

    private static @Nullable PictureRef optional(
            String path, @Nullable PictureRef picture, Change change) {
        return picture == null ? null : change.change(path, picture);
    }

    private static <T> List<T> each(String path, List<T> items, At<T> at) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> at.change(path + "[" + i + "]", items.get(i)))
                .toList();
    }

    private interface At<T> {
        T change(String path, T item);
    }
}
