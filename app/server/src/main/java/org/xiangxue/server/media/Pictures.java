package org.xiangxue.server.media;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.media.PictureRef;
import org.xiangxue.contract.media.Sha256;
import org.xiangxue.server.platform.Blocking;
import org.xiangxue.server.platform.Ids;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.objects.ObjectStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes pictures in and says which of them anyone may see. */
@Service
public class Pictures {

    private final MediaRecords records;
    private final MediaRepository repository;
    private final MediaQueries queries;
    private final ObjectStore objects;
    private final Ids ids;
    private final MediaProperties limits;

    Pictures(
            MediaRecords records,
            MediaRepository repository,
            MediaQueries queries,
            ObjectStore objects,
            Ids ids,
            MediaProperties limits) {
        this.records = records;
        this.repository = repository;
        this.queries = queries;
        this.objects = objects;
        this.ids = ids;
        this.limits = limits;
    }

    /**
     * Takes a trainer's PNG or JPEG, decoded and encoded again; fails with MEDIA_REFUSED, the
     * reason and the remedy.
     */
    public Mono<PictureRef> addTrainers(Flux<DataBuffer> upload, String alt, MediaOwner owner) {
        return Mono.usingWhen(
                        Blocking.DOCUMENTS.call(() -> Files.createTempFile("picture", ".upload")),
                        file ->
                                receive(upload, file)
                                        .then(
                                                Blocking.DOCUMENTS.call(
                                                        () -> Photo.recode(file, limits))),
                        file -> Blocking.DOCUMENTS.call(() -> Files.deleteIfExists(file)))
                .flatMap(picture -> store(picture, alt, owner));
    }

    /**
     * Takes a drawing of course-content as it is; fails with IllegalArgumentException when it holds
     * more than shapes.
     */
    public Mono<PictureRef> addShipped(byte[] svg, String alt, MediaOwner owner) {
        return Blocking.DOCUMENTS
                .call(() -> Drawing.check(svg))
                .flatMap(picture -> store(picture, alt, owner));
    }

    /** From now on anyone may fetch these. In the transaction that publishes what shows them. */
    @Transactional(propagation = MANDATORY)
    public Mono<Void> publish(Collection<Sha256> files) {
        var distinct = Set.copyOf(files);
        return repository
                .publish(distinct)
                .filter(rows -> rows == distinct.size())
                .switchIfEmpty(Problem.notFound("picture", distinct).asMono())
                .then();
    }

    /**
     * What is known of those that the owner may show in a course: own and published ones. The texts
     * are empty.
     */
    public Mono<Map<Sha256, PictureRef>> usable(String owner, Collection<Sha256> files) {
        return queries.usable(owner, files)
                .map(found ->
                        found.stream()
                                .map(file -> reference(file, ""))
                                .collect(
                                        Collectors.toMap(PictureRef::sha256, Function.identity())));
    }

    /** One byte more than allowed is enough to know. */
    private Mono<Void> receive(Flux<DataBuffer> upload, Path file) {
        var bounded =
                DataBufferUtils.takeUntilByteCount(upload, limits.largestPicture().toBytes() + 1);
        return DataBufferUtils.write(bounded, file);
    }

    private Mono<PictureRef> store(Recoded picture, String alt, MediaOwner owner) {
        var sha256 = Sha256.of(hash(picture.bytes()));
        var key = "media/" + sha256 + "/" + ids.next();
        var file =
                new MediaFile(
                        sha256,
                        key,
                        picture.type(),
                        picture.bytes().length,
                        picture.width(),
                        picture.height(),
                        false);
        return repository
                .exists(sha256)
                .flatMap(there ->
                        there ? records.own(sha256, owner) : upload(file, picture.bytes(), owner))
                .thenReturn(reference(file, alt));
    }

    private Mono<Void> upload(MediaFile file, byte[] bytes, MediaOwner owner) {
        var content =
                Flux.defer(() ->
                        Flux.<DataBuffer>just(DefaultDataBufferFactory.sharedInstance.wrap(bytes)));
        return records.begin(file.key())
                .then(objects.put(file.key(), file.type(), file.bytes(), content))
                .then(Mono.defer(() -> records.finish(file, owner)));
    }

    private static PictureRef reference(MediaFile file, String alt) {
        return new PictureRef(
                file.sha256(), file.type(), file.bytes(), file.width(), file.height(), alt);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
