package org.xiangxue.server.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.course.Lesson;
import org.xiangxue.contract.media.FilmRef;
import org.xiangxue.contract.media.Sha256;
import org.xiangxue.server.media.Films;

/** Every film and sound of a course, and how long a lesson lasts by them. */
final class ContentFilms {

    private ContentFilms() {}

    /** By path, in the order of the course. */
    static Map<String, FilmRef> of(CourseContent content) {
        var found = new LinkedHashMap<String, FilmRef>();
        for (var i = 0; i < content.lessons().size(); i++) {
            var films = content.lessons().get(i).films();
            for (var j = 0; j < films.size(); j++) {
                found.put("lessons[" + i + "].films[" + j + "]", films.get(j));
            }
        }
        return found;
    }

    /** Of films, sounds and captions. */
    static Set<Sha256> hashes(CourseContent content) {
        return of(content).values().stream()
                .flatMap(ContentFilms::hashes)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Sha256> hashes(FilmRef film) {
        return film.captions() == null
                ? Stream.of(film.sha256())
                : Stream.of(film.sha256(), film.captions());
    }

    /** What a film is, is what the server knows; a lesson lasts as long as its longest film. */
    static CourseContent withFacts(CourseContent content, Map<Sha256, FilmRef> known) {
        return new CourseContent(
                content.v(),
                content.title(),
                content.topic(),
                content.language(),
                content.summary(),
                content.benefit(),
                content.cover(),
                content.lessons().stream().map(lesson -> withFacts(lesson, known)).toList(),
                content.sources());
    }

    private static Lesson withFacts(Lesson lesson, Map<Sha256, FilmRef> known) {
        var films = lesson.films().stream().map(film -> withFacts(film, known)).toList();
        return new Lesson(
                lesson.id(),
                lesson.title(),
                seconds(lesson, films, known),
                lesson.required(),
                lesson.picture(),
                lesson.remember(),
                lesson.say(),
                lesson.blocks(),
                lesson.quiz(),
                films);
    }

    private static int seconds(Lesson lesson, List<FilmRef> films, Map<Sha256, FilmRef> known) {
        return films.stream()
                .filter(film -> known.containsKey(film.sha256()))
                .mapToInt(FilmRef::seconds)
                .map(seconds -> Math.max(Films.SHORTEST_LESSON, seconds))
                .max()
                .orElse(lesson.seconds());
    }

    private static FilmRef withFacts(FilmRef film, Map<Sha256, FilmRef> known) {
        var fact = known.get(film.sha256());
        return fact == null
                ? film
                : new FilmRef(
                        fact.sha256(),
                        fact.kind(),
                        fact.seconds(),
                        fact.width(),
                        fact.height(),
                        film.captions(),
                        fact.renditions());
    }
}
