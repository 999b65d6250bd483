package org.xiangxue.server.media.upload;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.media.MediaId;
import org.xiangxue.server.platform.Ids;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** The short transactions of an upload; the bytes travel between them. */
@Service
class UploadService {

    private final UploadRepository uploads;
    private final Inbox inbox;
    private final UploadProperties limits;
    private final Ids ids;
    private final Clock clock;

    UploadService(
            UploadRepository uploads, Inbox inbox, UploadProperties limits, Ids ids, Clock clock) {
        this.uploads = uploads;
        this.inbox = inbox;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Mono<Upload> create(Scope scope, long length, Metadata metadata) {
        if (length > limits.largestFile().toBytes()) {
            return Mono.error(Refusal.TOO_LARGE::asException);
        }
        var upload = upload(scope, length, metadata);
        return uploads.lockAndSum(upload.owner())
                .filter(sum -> sum + length <= limits.quota().toBytes())
                .switchIfEmpty(Mono.error(Refusal.NO_ROOM::asException))
                .then(uploads.add(upload))
                .thenReturn(upload);
    }

    private Upload upload(Scope scope, long length, Metadata metadata) {
        var id = new MediaId(ids.next());
        return new Upload(
                id,
                scope.actor(),
                scope.areas().getFirst().region(),
                length,
                0,
                metadata.text(),
                "upload/" + id,
                null,
                null,
                null,
                false,
                clock.instant().plus(limits.lifetime()));
    }

    Mono<Upload> find(MediaId id, Scope scope) {
        return uploads.find(id)
                .switchIfEmpty(Mono.error(Refusal.UNKNOWN::asException))
                .map(upload -> upload.ofOwner(scope.actor(), clock.instant()));
    }

    /** Takes the upload for a writer that will send bytes from this offset. */
    @Transactional
    public Mono<Claim> claim(MediaId id, Scope scope, long offset, long announced) {
        return uploads.findForUpdate(id)
                .switchIfEmpty(Mono.error(Refusal.UNKNOWN::asException))
                .map(upload -> upload.ofOwner(scope.actor(), clock.instant()))
                .map(upload -> upload.free(clock.instant()).goesOn(offset, announced))
                .flatMap(this::take);
    }

    /** Takes an upload that is whole but was not handed on; empty when there is nothing to do. */
    @Transactional
    public Mono<Claim> claimWhole(MediaId id) {
        return uploads.findForUpdate(id)
                .filter(upload -> upload.complete() && !upload.finished())
                .map(upload -> upload.free(clock.instant()))
                .flatMap(this::take);
    }

    private Mono<Claim> take(Upload upload) {
        var writer = ids.next();
        return uploads.claim(upload.id(), writer, clock.instant().plus(limits.writing()))
                .then(Mono.defer(() -> load(upload, writer)));
    }

    private Mono<Claim> load(Upload upload, UUID writer) {
        return uploads.parts(upload.id())
                .flatMap(parts ->
                        uploads.tail(upload.id())
                                .map(tail -> new Claim(upload, writer, parts, tail)));
    }

    /** Keeps others out for longer; fails when another writer took over. */
    @Transactional
    public Mono<Void> renew(Claim claim, String collection) {
        return uploads.renew(claim, collection, clock.instant().plus(limits.writing()))
                .filter(mine -> mine)
                .switchIfEmpty(Mono.error(Refusal.BUSY::asException))
                .then();
    }

    @Transactional
    public Mono<Void> keep(Claim claim, Progress progress) {
        var now = clock.instant();
        return uploads.advance(
                        claim,
                        progress.received(),
                        now.plus(limits.writing()),
                        now.plus(limits.lifetime()))
                .filter(mine -> mine)
                .switchIfEmpty(Mono.error(Refusal.BUSY::asException))
                .then(Mono.defer(() -> write(claim.id(), progress)));
    }

    private Mono<Void> write(MediaId id, Progress progress) {
        var parts =
                progress.parts().isEmpty()
                        ? Mono.<Void>empty()
                        : uploads.clearTail(id).then(uploads.addParts(id, progress.parts()));
        return progress.tail().length == 0
                ? parts
                : parts.then(uploads.addTail(id, progress.tailStarts(), progress.tail()));
    }

    @Transactional
    public Mono<Void> release(Claim claim) {
        return uploads.release(claim);
    }

    /** The file is whole in the object store. */
    @Transactional
    public Mono<Void> finish(Claim claim) {
        var upload = claim.upload();
        var arrival =
                new Inbox.Arrival(
                        upload.id(),
                        upload.owner(),
                        upload.region(),
                        upload.key(),
                        upload.length(),
                        Metadata.parse(upload.metadata()).name());
        return uploads.finish(claim, clock.instant())
                .filter(mine -> mine)
                .switchIfEmpty(Mono.error(Refusal.BUSY::asException))
                .then(uploads.clearTail(upload.id()))
                .then(Mono.defer(() -> inbox.arrived(arrival)));
    }

    /** Takes an upload that its owner gives up; from now on it is over for everybody. */
    @Transactional
    public Mono<Claim> claimForEnd(MediaId id, Scope scope) {
        return uploads.findForUpdate(id)
                .switchIfEmpty(Mono.error(Refusal.UNKNOWN::asException))
                .map(upload -> upload.ofOwner(scope.actor(), clock.instant()))
                .map(upload -> upload.free(clock.instant()).unfinished())
                .flatMap(this::take)
                .flatMap(claim -> uploads.expire(id, clock.instant()).thenReturn(claim));
    }

    /** Takes an upload whose time is over; empty when there is nothing to do. */
    @Transactional
    public Mono<Claim> claimExpired(MediaId id) {
        return uploads.findForUpdate(id)
                .filter(upload -> !upload.expiresAt().isAfter(clock.instant()))
                .map(upload -> upload.free(clock.instant()))
                .flatMap(this::take);
    }

    @Transactional
    public Mono<Void> forget(MediaId id) {
        return uploads.delete(id);
    }
}
