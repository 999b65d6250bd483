package org.xiangxue.server.media.library;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.media.MediaId;
import org.xiangxue.server.platform.Problem;
import reactor.core.publisher.Mono;

/** What an owner does with a file. */
@Service
class Library {

    private final LibraryRepository repository;
    private final DeletionRepository deletions;
    private final Clock clock;

    Library(LibraryRepository repository, DeletionRepository deletions, Clock clock) {
        this.repository = repository;
        this.deletions = deletions;
        this.clock = clock;
    }

    @Transactional
    public Mono<Void> again(MediaId id, String owner) {
        return repository
                .again(id, owner, clock.instant())
                .filter(waits -> waits)
                .switchIfEmpty(
                        Problem.conflict(
                                        ProblemCode.WRONG_STATE,
                                        "only a file that failed is tried again")
                                .asMono())
                .then();
    }

    /**
     * The owner's file. Its content goes with it when nobody else has it and no course, draft or
     * published, shows it.
     */
    @Transactional
    public Mono<Void> delete(MediaId id, String owner) {
        return deletions
                .isUsed(id, owner)
                .switchIfEmpty(Problem.notFound("media", id).asMono())
                .filter(used -> !used)
                .switchIfEmpty(
                        Problem.conflict(ProblemCode.MEDIA_IN_USE, "a course shows this file")
                                .asMono())
                .then(deletions.delete(id, clock.instant()));
    }
}
