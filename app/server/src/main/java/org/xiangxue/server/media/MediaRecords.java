package org.xiangxue.server.media;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.media.Sha256;
import org.xiangxue.server.platform.Problem;
import reactor.core.publisher.Mono;

/** The short transactions around an upload; the bytes travel between them. */
@Service
class MediaRecords {

    private static final int SWEPT_AT_ONCE = 100;

    private final MediaRepository repository;
    private final MediaOwners owners;
    private final Clock clock;
    private final Duration uploadLifetime;

    MediaRecords(
            MediaRepository repository,
            MediaOwners owners,
            Clock clock,
            MediaProperties properties) {
        this.repository = repository;
        this.owners = owners;
        this.clock = clock;
        this.uploadLifetime = properties.uploadLifetime();
    }

    @Transactional
    public Mono<Void> begin(String key) {
        return repository.addUpload(key, clock.instant());
    }

    /** When the same content is there already, the new object stays noted as left behind. */
    @Transactional
    public Mono<Void> finish(MediaFile file, MediaOwner owner) {
        return repository
                .add(file, clock.instant())
                .flatMap(added -> added ? repository.removeUpload(file.key()) : Mono.just(true))
                .filter(inTime -> inTime)
                .switchIfEmpty(
                        Problem.conflict(
                                        ProblemCode.MEDIA_REFUSED,
                                        "the upload took too long: send it again")
                                .asMono())
                .then(owners.add(file.sha256(), owner));
    }

    @Transactional
    public Mono<Void> own(Sha256 sha256, MediaOwner owner) {
        return owners.add(sha256, owner);
    }

    @Transactional
    public Mono<List<String>> claimLeftBehind() {
        return repository.sweepUploads(clock.instant().minus(uploadLifetime), SWEPT_AT_ONCE);
    }

    @Transactional
    public Mono<Void> forget(List<String> keys) {
        return repository.removeSwept(keys);
    }
}
