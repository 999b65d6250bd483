package org.xiangxue.server.course;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.media.FilmRef;
import org.xiangxue.contract.media.PictureRef;
import org.xiangxue.contract.media.Sha256;
import org.xiangxue.server.media.Films;
import org.xiangxue.server.media.Pictures;
import reactor.core.publisher.Mono;

/** What a course shows: asks {@code media} about it, and tells it where it is shown. */
@Component
class CourseMedia {

    private final Pictures pictures;
    private final Films films;

    CourseMedia(Pictures pictures, Films films) {
        this.pictures = pictures;
        this.films = films;
    }

    /**
     * What is there and what the author may show.
     *
     * @param films captions too, as files that do not play
     * @param underWay films that are still worked on
     */
    record Usable(
            Map<Sha256, PictureRef> pictures, Map<Sha256, FilmRef> films, Set<Sha256> underWay) {

        CourseContent withFacts(CourseContent content) {
            return ContentFilms.withFacts(ContentPictures.withFacts(content, pictures), films);
        }
    }

    Mono<Usable> usable(String author, CourseContent content) {
        return pictures.usable(author, ContentPictures.hashes(content))
                .flatMap(known -> usable(author, ContentFilms.hashes(content), known));
    }

    private Mono<Usable> usable(String author, Set<Sha256> named, Map<Sha256, PictureRef> known) {
        return films.usable(author, named)
                .zipWhen(
                        _ -> films.underWay(author, named),
                        (playable, underWay) -> new Usable(known, playable, underWay));
    }

    /** In the transaction that stores the draft. */
    Mono<Void> drafted(CourseDraft draft) {
        return films.showDraft(
                draft.id().value(), draft.content().title(), ContentFilms.hashes(draft.content()));
    }

    /** From now on anyone may fetch what it shows. In the transaction that publishes it. */
    Mono<Void> published(CourseDraft draft) {
        var all = new HashSet<>(ContentPictures.hashes(draft.content()));
        var playable = ContentFilms.hashes(draft.content());
        all.addAll(playable);
        return pictures.publish(all)
                .then(films.showPublished(draft.id().value(), draft.content().title(), playable));
    }
}
