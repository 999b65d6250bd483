package org.xiangxue.server.media.library;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.media.MediaState;
import org.xiangxue.contract.media.Sha256;
import org.xiangxue.server.media.MediaOwners;
import org.xiangxue.server.media.admission.Reason;
import org.xiangxue.server.media.ffmpeg.FilmProperties;
import org.xiangxue.server.platform.Ids;
import reactor.core.publisher.Mono;

/** The short transactions around the work on a file. */
@Service
class Jobs {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    private final LibraryRepository repository;
    private final MediaOwners owners;
    private final ContentRepository contents;
    private final FilmProperties films;
    private final Ids ids;
    private final Clock clock;

    Jobs(
            LibraryRepository repository,
            MediaOwners owners,
            ContentRepository contents,
            FilmProperties films,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.owners = owners;
        this.contents = contents;
        this.films = films;
        this.ids = ids;
        this.clock = clock;
    }

    /** Another worker has the file, since this one was silent for too long. */
    static final class LostLease extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LostLease() {
            super("the file is in other hands", null, false, false);
        }
    }

    @Transactional
    public Mono<Job> claim() {
        return repository.claim(ids.next(), clock.instant(), until());
    }

    @Transactional
    public Mono<Void> beat(Job job, int progress) {
        return repository.beat(job, progress, until()).flatMap(Jobs::mine);
    }

    /** From now on a lesson can show the file, which is not ready yet. */
    @Transactional
    public Mono<Void> noteContent(Job job, Sha256 sha256) {
        return contents.note(job, sha256).flatMap(Jobs::mine);
    }

    @Transactional
    public Mono<Void> refuse(Job job, Reason reason) {
        return repository
                .settle(job, MediaState.REFUSED, reason.name(), reason.reason(), clock.instant())
                .flatMap(Jobs::mine)
                .then(repository.noteObject(job.key(), longAgo()));
    }

    /** Waits for another try, or is given up until a person asks for one. */
    @Transactional
    public Mono<Void> fail(Job job, String detail) {
        var last = job.tries() >= films.tries();
        var state = last ? MediaState.FAILED : MediaState.WAITING;
        var due = clock.instant().plus(FIRST_WAIT.multipliedBy(1L << Math.min(job.tries(), 10)));
        return repository.settle(job, state, "FAILED", detail, due).flatMap(Jobs::mine);
    }

    @Transactional
    public Mono<Void> noteObject(String key) {
        return repository.noteObject(key, clock.instant());
    }

    /** The same content is there: this file is another name for it. */
    @Transactional
    public Mono<Void> same(Job job, Facts facts) {
        return repository
                .ready(job, facts)
                .flatMap(Jobs::mine)
                .then(owners.add(facts.sha256(), job.broughtBy()))
                .then(repository.noteObject(job.key(), longAgo()));
    }

    @Transactional
    public Mono<Void> finish(Job job, Facts facts, List<StoredRendition> renditions) {
        return repository
                .add(job, facts, clock.instant())
                .flatMap(added -> added ? keep(job, facts, renditions) : same(job, facts));
    }

    private Mono<Void> keep(Job job, Facts facts, List<StoredRendition> renditions) {
        var keys = renditions.stream().map(StoredRendition::key).toList();
        return repository
                .ready(job, facts)
                .flatMap(Jobs::mine)
                .then(owners.add(facts.sha256(), job.broughtBy()))
                .then(repository.addRenditions(facts.sha256(), renditions))
                .then(repository.keepObjects(keys))
                .flatMap(Jobs::mine);
    }

    private static Mono<Void> mine(boolean mine) {
        return mine ? Mono.empty() : Mono.error(new LostLease());
    }

    private Instant until() {
        return clock.instant().plus(films.lease());
    }

    /** For the next sweep. */
    private static Instant longAgo() {
        return Instant.EPOCH;
    }
}
