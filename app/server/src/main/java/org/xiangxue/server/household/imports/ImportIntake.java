package org.xiangxue.server.household.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.server.household.roster.RosterFile;
import org.xiangxue.server.household.roster.UnreadableRoster;
import org.xiangxue.server.platform.Blocking;
import org.xiangxue.server.platform.Problem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes a file in: onto the disk, readable by the server alone, and open at its first row. */
@Component
class ImportIntake {

    private final ImportProperties properties;

    ImportIntake(ImportProperties properties) {
        this.properties = properties;
    }

    /** A file whose type and columns are right. */
    record Opened(RosterFile file, Path path) {
        Mono<Void> discard() {
            return ImportWork.discard(file, path);
        }
    }

    Mono<Opened> take(Flux<DataBuffer> content) {
        return Blocking.DOCUMENTS
                .call(this::place)
                .flatMap(path ->
                        write(content, path)
                                .then(Mono.defer(() -> open(path)))
                                .onErrorResume(failure -> delete(path).then(Mono.error(failure))));
    }

    /** Files of a server that fell: they hold numbers of persons, so they do not stay. */
    Mono<Void> tidy(Instant before) {
        return Blocking.DOCUMENTS.<Boolean>call(() -> removeOlder(before)).then();
    }

    private boolean removeOlder(Instant before) throws IOException {
        if (!Files.isDirectory(properties.directory())) {
            return false;
        }
        try (var files = Files.newDirectoryStream(properties.directory())) {
            for (var file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
            return true;
        }
    }

    private Path place() throws IOException {
        Files.createDirectories(properties.directory());
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        return Files.createTempFile(properties.directory(), "roster", ".part", ownerOnly);
    }

    private Mono<Void> write(Flux<DataBuffer> content, Path path) {
        return DataBufferUtils.write(bounded(content), path, StandardOpenOption.WRITE);
    }

    private Flux<DataBuffer> bounded(Flux<DataBuffer> content) {
        return Flux.defer(() -> {
            var size = new AtomicLong();
            return content.map(buffer -> {
                if (size.addAndGet(buffer.readableByteCount())
                        > properties.largestFile().toBytes()) {
                    DataBufferUtils.release(buffer);
                    throw tooLarge().asException();
                }
                return buffer;
            });
        });
    }

    private Mono<Opened> open(Path path) {
        return Blocking.DOCUMENTS
                .call(() -> new Opened(RosterFile.open(path, properties.limits()), path))
                .onErrorMap(
                        UnreadableRoster.class,
                        bad -> Problem.refused(bad.code(), bad.getMessage()).asException());
    }

    private static Mono<Void> delete(Path path) {
        return Blocking.DOCUMENTS.<Boolean>call(() -> Files.deleteIfExists(path)).then();
    }

    private Problem tooLarge() {
        return Problem.refused(
                ProblemCode.FILE_TOO_LARGE,
                "a file has at most " + properties.largestFile().toMegabytes() + " MB");
    }
}
