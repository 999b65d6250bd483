package org.xiangxue.server.media.library;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.media.Rendition;
import org.xiangxue.contract.media.Sha256;
import org.xiangxue.server.media.admission.Admission;
import org.xiangxue.server.media.admission.Admitted;
import org.xiangxue.server.media.transcode.Made;
import org.xiangxue.server.media.transcode.Transcoder;
import org.xiangxue.server.platform.Blocking;
import org.xiangxue.server.platform.objects.ObjectStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All that is done with a file that came: looked at, made into renditions, put away. */
@Component
class FilmWork {

    private static final int PIECE = 64 * 1024;

    private final Jobs jobs;
    private final ContentRepository contents;
    private final ObjectStore objects;
    private final Admission admission;
    private final Transcoder transcoder;

    FilmWork(
            Jobs jobs,
            ContentRepository contents,
            ObjectStore objects,
            Admission admission,
            Transcoder transcoder) {
        this.jobs = jobs;
        this.contents = contents;
        this.objects = objects;
        this.admission = admission;
        this.transcoder = transcoder;
    }

    Mono<Void> prepare(Job job, FilmFolder folder) {
        return DataBufferUtils.write(objects.get(job.key()), folder.source())
                .then(Blocking.FILMS.call(() -> hash(folder.source())))
                .flatMap(sha256 ->
                        jobs.noteContent(job, sha256)
                                .then(Mono.defer(() -> prepare(job, folder, sha256))));
    }

    private Mono<Void> prepare(Job job, FilmFolder folder, Sha256 sha256) {
        return contents.facts(sha256)
                .map(known -> jobs.same(job, known))
                .defaultIfEmpty(fresh(job, folder, sha256))
                .flatMap(next -> next);
    }

    private Mono<Void> fresh(Job job, FilmFolder folder, Sha256 sha256) {
        return Blocking.FILMS
                .call(() -> admission.examine(folder.source(), folder.path()))
                .flatMap(admitted ->
                        renditions(job, folder, admitted)
                                .flatMap(made ->
                                        jobs.finish(job, Facts.of(sha256, admitted), made)));
    }

    private Mono<List<StoredRendition>> renditions(Job job, FilmFolder folder, Admitted admitted) {
        return Blocking.FILMS
                .call(() -> make(folder, admitted))
                .flatMapIterable(made -> made)
                .concatMap(made -> store(job, made))
                .collectList();
    }

    private List<Made> make(FilmFolder folder, Admitted admitted)
            throws IOException, InterruptedException {
        return switch (admitted) {
            case Admitted.Film(_, var demuxer, var probe) -> {
                folder.seconds().set(probe.seconds());
                yield transcoder.make(folder.source(), demuxer, probe, folder.path());
            }
            case Admitted.Sound(_, var demuxer, var probe) -> {
                folder.seconds().set(probe.seconds());
                yield transcoder.make(folder.source(), demuxer, probe, folder.path());
            }
            case Admitted.Document _, Admitted.Captions _ -> List.of();
        };
    }

    private Mono<StoredRendition> store(Job job, Made made) {
        return Blocking.FILMS
                .call(() -> rendition(made))
                .flatMap(rendition -> store(job, made, rendition));
    }

    private Mono<StoredRendition> store(Job job, Made made, Rendition rendition) {
        var key = "film/" + job.id() + "/" + job.worker() + "/" + made.name();
        var content =
                DataBufferUtils.read(made.file(), DefaultDataBufferFactory.sharedInstance, PIECE);
        return jobs.noteObject(key)
                .then(objects.put(key, made.type(), rendition.bytes(), Flux.from(content)))
                .thenReturn(new StoredRendition(key, rendition));
    }

    private static Rendition rendition(Made made) throws IOException {
        return new Rendition(
                made.name(),
                made.type(),
                Files.size(made.file()),
                hash(made.file()),
                made.width(),
                made.height(),
                made.seconds());
    }

    private static Sha256 hash(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return Sha256.of(HexFormat.of().formatHex(in.getMessageDigest().digest()));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
