package org.xiangxue.server.media;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.media.FilmRef;
import org.xiangxue.contract.media.Rendition;
import org.xiangxue.contract.media.Sha256;
import org.xiangxue.server.media.library.Renditions;
import reactor.core.publisher.Mono;

/** Says what courses may show of films, sounds and captions, and notes where they are shown. */
@Service
public class Films {

    /** A lesson of a short film lasts this many seconds all the same. */
    public static final int SHORTEST_LESSON = 30;

    private final FilmQueries queries;
    private final FilmUses uses;
    private final Renditions renditions;
    private final ShippedFilms shipped;

    Films(FilmQueries queries, FilmUses uses, Renditions renditions, ShippedFilms shipped) {
        this.queries = queries;
        this.uses = uses;
        this.renditions = renditions;
        this.shipped = shipped;
    }

    /** A file of course-content. */
    @SuppressWarnings("ArrayRecordComponent") // read once, handed on, never compared
    public record Shipped(Sha256 sha256, String name, byte[] bytes) {}

    /** Those that are ready and that the owner may show: own ones and published ones. */
    public Mono<Map<Sha256, FilmRef>> usable(String owner, Collection<Sha256> files) {
        return queries.usable(owner, files)
                .flatMap(found ->
                        renditions
                                .of(found.stream().map(FilmRef::sha256).toList())
                                .map(forms -> withForms(found, forms)));
    }

    /**
     * Those that the owner sent and that are still worked on; no course can be published with them.
     */
    public Mono<Set<Sha256>> underWay(String owner, Collection<Sha256> files) {
        return queries.underWay(owner, files);
    }

    private static Map<Sha256, FilmRef> withForms(
            List<FilmRef> found, Map<Sha256, List<Rendition>> forms) {
        return found.stream()
                .map(film ->
                        new FilmRef(
                                film.sha256(),
                                film.kind(),
                                film.seconds(),
                                film.width(),
                                film.height(),
                                null,
                                forms.getOrDefault(film.sha256(), List.of())))
                .collect(Collectors.toMap(FilmRef::sha256, Function.identity()));
    }

    /**
     * Takes a file of course-content into the library, where it is looked at and worked on like a
     * trainer's; does nothing when it is there or on its way.
     */
    public Mono<Void> addShipped(Shipped file, MediaOwner owner) {
        return shipped.add(file, owner);
    }

    /** Whether files of this owner wait for their renditions. */
    public Mono<Boolean> isWorking(String owner) {
        return queries.isWorking(owner);
    }

    /** Instead of all that the draft showed before. */
    @Transactional(propagation = MANDATORY)
    public Mono<Void> showDraft(UUID course, String title, Collection<Sha256> files) {
        return uses.replace(course, title, false, files);
    }

    /** Instead of all that the published version showed before. */
    @Transactional(propagation = MANDATORY)
    public Mono<Void> showPublished(UUID course, String title, Collection<Sha256> files) {
        return uses.replace(course, title, true, files);
    }
}
