package org.xiangxue.server.household.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.xiangxue.server.platform.jobs.Sweep;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Goes on with checks whose server fell, and removes rows that have been kept long enough. */
@Component
class ImportSweep implements Sweep {

    private static final Duration LONGEST_CHECK = Duration.ofHours(2);

    private final ImportRepository imports;
    private final ImportWork work;
    private final ImportIntake intake;
    private final ImportProperties properties;
    private final Clock clock;

    ImportSweep(
            ImportRepository imports,
            ImportWork work,
            ImportIntake intake,
            ImportProperties properties,
            Clock clock) {
        this.imports = imports;
        this.work = work;
        this.intake = intake;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "roster-imports";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public Mono<Void> run() {
        var now = clock.instant();
        return each(imports.takeAbandoned(properties.patience(), now), work::takeOver)
                .then(each(imports.expired(now.minus(properties.keep())), work::expire))
                .then(intake.tidy(now.minus(LONGEST_CHECK)));
    }

    private static Mono<Void> each(
            Mono<List<RosterImport>> found, Function<RosterImport, Mono<Void>> step) {
        return found.flatMapMany(Flux::fromIterable).concatMap(step).then();
    }
}
