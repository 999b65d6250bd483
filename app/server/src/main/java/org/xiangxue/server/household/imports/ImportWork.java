package org.xiangxue.server.household.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.server.household.roster.RosterFile;
import org.xiangxue.server.household.roster.UnreadableRoster;
import org.xiangxue.server.platform.Blocking;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The check of an import, which goes on after its upload was answered. It shows signs of life; one
 * that shows none is taken over when its rows are in the database, and given up otherwise: the file
 * was on the disk of the server that fell.
 */
@Component
class ImportWork {

    private static final Logger log = LoggerFactory.getLogger(ImportWork.class);
    private static final Duration BEAT = Duration.ofSeconds(10);
    private static final FieldProblem INTERRUPTED =
            new FieldProblem(
                    "file",
                    "INTERRUPTED",
                    "检查到一半停了，再传一次 / the check was interrupted: send the file again");
    private static final FieldProblem FAULT =
            new FieldProblem(
                    "file",
                    ProblemCode.INTERNAL.name(),
                    "没查成，再传一次 / the check failed: send the file again");
    private static final FieldProblem LOST =
            new FieldProblem(
                    "file",
                    "ROWS_LOST",
                    "放得太久，再传一次 / the rows are no longer kept: send the file again");

    private final ImportRepository imports;
    private final RosterStaging staging;
    private final RosterResolution resolution;
    private final Clock clock;

    ImportWork(
            ImportRepository imports,
            RosterStaging staging,
            RosterResolution resolution,
            Clock clock) {
        this.imports = imports;
        this.staging = staging;
        this.resolution = resolution;
        this.clock = clock;
    }

    /**
     * Reads the file to its end, closes and deletes it, and checks the rows. Ends well in any case.
     */
    Mono<Void> check(RosterImport roster, RosterFile file, Path path) {
        var staged =
                Mono.usingWhen(
                        Mono.just(file),
                        open -> staging.stage(roster, open),
                        open -> discard(open, path));
        var work =
                staged.flatMap(rows -> imports.staged(roster, rows))
                        .then(resolution.measure())
                        .then(resolution.resolve(roster))
                        .then(resolution.measure());
        return alive(roster, work).onErrorResume(failure -> fail(roster, failure));
    }

    /** Checks rows that are in the database already. */
    Mono<Void> checkAgain(RosterImport roster) {
        return alive(roster, resolution.resolve(roster))
                .onErrorResume(failure -> fail(roster, failure));
    }

    Mono<Void> takeOver(RosterImport roster) {
        if (roster.staged()) {
            return checkAgain(roster);
        }
        return staging.remove(roster).then(imports.failed(roster, INTERRUPTED));
    }

    /** Rows are not kept for ever: they name persons. */
    Mono<Void> expire(RosterImport roster) {
        return staging.remove(roster).then(imports.failed(roster, LOST));
    }

    static Mono<Void> discard(RosterFile file, Path path) {
        return Blocking.DOCUMENTS
                .<Boolean>call(() -> {
                    file.close();
                    return Files.deleteIfExists(path);
                })
                .then();
    }

    private Mono<Void> alive(RosterImport roster, Mono<Void> work) {
        var beats =
                Flux.interval(BEAT)
                        .onBackpressureDrop()
                        .concatMap(_ -> imports.seen(roster, clock.instant()).thenReturn(false), 1);
        return Flux.merge(work.thenReturn(true), beats).takeUntil(done -> done).then();
    }

    private Mono<Void> fail(RosterImport roster, Throwable failure) {
        var problem =
                switch (failure) {
                    case UnreadableRoster bad ->
                            new FieldProblem("file", bad.code().name(), bad.getMessage());
                    case IOException bad ->
                            new FieldProblem(
                                    "file",
                                    ProblemCode.FILE_UNREADABLE.name(),
                                    "文件读到一半坏了 / the file is damaged: "
                                            + bad.getClass().getSimpleName());
                    default -> FAULT;
                };
        if (problem.equals(FAULT)) {
            log.atError().setCause(failure).addKeyValue("import", roster.id()).log("import failed");
        }
        return staging.remove(roster).then(imports.failed(roster, problem));
    }
}
