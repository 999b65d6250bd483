package org.xiangxue.server.course.shipped;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.course.Lesson;
import org.xiangxue.contract.course.Question;
import org.xiangxue.contract.course.Quiz;
import org.xiangxue.contract.media.FilmRef;
import org.xiangxue.contract.media.PictureRef;
import org.xiangxue.contract.media.Sha256;
import org.xiangxue.server.media.Films;

/** A course as its files say it. */
record ShippedCourse(
        String file,
        CourseFiles.Course course,
        List<ShippedLesson> lessons,
        List<ShippedPicture> pictures,
        Map<String, List<ShippedFilm>> films) {

    private static final int FORMAT = 1;

    /**
     * @param before lines of the file before the text
     */
    record ShippedLesson(
            String name,
            String file,
            CourseFiles.LessonHead head,
            String text,
            int before,
            CourseFiles.@Nullable Quiz quiz) {}

    @SuppressWarnings("ArrayRecordComponent") // read once, handed on, never compared
    record ShippedPicture(String key, Sha256 sha256, String alt, byte[] bytes) {}

    /**
     * The lesson to watch or to hear.
     *
     * @param captions of a film, if it has some
     */
    record ShippedFilm(Films.Shipped film, Films.@Nullable Shipped captions) {}

    /**
     * @param stored every picture of the course by its key
     * @param ready films, sounds and captions that can be shown; the others come with a later
     *     version
     */
    CourseContent content(Map<String, PictureRef> stored, Map<Sha256, FilmRef> ready) {
        return new CourseContent(
                FORMAT,
                course.title(),
                course.topic(),
                course.language(),
                course.summary(),
                course.benefit(),
                picture(file, course.cover(), stored),
                lessons.stream()
                        .map(lesson -> lesson(lesson, stored, films(lesson, ready)))
                        .toList(),
                course.sources());
    }

    private List<FilmRef> films(ShippedLesson lesson, Map<Sha256, FilmRef> ready) {
        return films.getOrDefault(lesson.name(), List.of()).stream()
                .filter(shipped -> isReady(shipped, ready))
                .map(shipped -> film(shipped, ready))
                .toList();
    }

    private static boolean isReady(ShippedFilm shipped, Map<Sha256, FilmRef> ready) {
        return ready.containsKey(shipped.film().sha256())
                && (shipped.captions() == null || ready.containsKey(shipped.captions().sha256()));
    }

    private static FilmRef film(ShippedFilm shipped, Map<Sha256, FilmRef> ready) {
        var known = Objects.requireNonNull(ready.get(shipped.film().sha256()));
        return new FilmRef(
                known.sha256(),
                known.kind(),
                known.seconds(),
                known.width(),
                known.height(),
                shipped.captions() == null ? null : shipped.captions().sha256(),
                known.renditions());
    }

    /** As the server will keep it, so that the same files are the same content. */
    private static int seconds(int said, List<FilmRef> films) {
        return films.stream()
                .mapToInt(film -> Math.max(Films.SHORTEST_LESSON, film.seconds()))
                .max()
                .orElse(said);
    }

    private static Lesson lesson(
            ShippedLesson lesson, Map<String, PictureRef> stored, List<FilmRef> films) {
        var head = lesson.head();
        var text =
                new LessonText(
                        lesson.file(),
                        lesson.before(),
                        key -> Optional.ofNullable(stored.get(key)));
        return new Lesson(
                head.id(),
                head.title(),
                seconds(head.seconds(), films),
                head.required(),
                picture(lesson.file(), head.picture(), stored),
                new Lesson.Remember(
                        head.remember().text(),
                        optional(lesson.file(), head.remember().picture(), stored)),
                head.say(),
                text.blocks(lesson.text()),
                lesson.quiz() == null ? null : quiz(lesson.file(), lesson.quiz(), stored),
                films);
    }

    private static Quiz quiz(String file, CourseFiles.Quiz quiz, Map<String, PictureRef> stored) {
        return new Quiz(
                quiz.id(),
                quiz.questions().stream().map(asked -> question(file, asked, stored)).toList());
    }

    private static Question question(
            String file, CourseFiles.Asked asked, Map<String, PictureRef> stored) {
        return new Question(
                asked.id(),
                asked.kind(),
                asked.prompt(),
                asked.say(),
                asked.choices().stream()
                        .map(choice ->
                                new Question.Choice(
                                        choice.id(),
                                        choice.text(),
                                        optional(file, choice.picture(), stored)))
                        .toList(),
                asked.correct(),
                asked.explanation());
    }

    private static @Nullable PictureRef optional(
            String file, @Nullable String key, Map<String, PictureRef> stored) {
        return key == null ? null : picture(file, key, stored);
    }

    private static PictureRef picture(String file, String key, Map<String, PictureRef> stored) {
        var found = stored.get(key);
        if (found == null) {
            throw new BrokenCourse(file, "media.yaml has no picture " + key);
        }
        return found;
    }
}
