package org.xiangxue.server.course;

import java.util.HashSet;
import java.util.Map;
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
     */
    record Usable(Map<Sha256, PictureRef> pictures, Map<Sha256, FilmRef> films) {

        CourseContent withFacts(CourseContent content) {
            return ContentFilms.withFacts(ContentPictures.withFacts(content, pictures), films);
        }
    }

    Mono<Usable> usable(String author, CourseContent content) {
        return pictures.usable(author, ContentPictures.hashes(content))
                .flatMap(known ->
                        films.usable(author, ContentFilms.hashes(content))
                                .map(playable -> new Usable(known, playable)));
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
