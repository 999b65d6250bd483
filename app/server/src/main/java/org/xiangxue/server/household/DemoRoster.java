package org.xiangxue.server.household;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.household.ImportSummary;
import org.xiangxue.contract.household.ImportSummary.State;
import org.xiangxue.server.household.generator.RosterFiles;
import org.xiangxue.server.household.generator.RosterGenerator;
import org.xiangxue.server.household.generator.RosterPlan;
import org.xiangxue.server.household.generator.RosterRow;
import org.xiangxue.server.household.imports.Imports;
import org.xiangxue.server.platform.Blocking;
import org.xiangxue.server.platform.jobs.StartWork;
import org.xiangxue.server.platform.security.Scope;
import org.xiangxue.server.region.RegionCode;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The invented households of 庙坝镇, brought in as an official would: two editions of one roster, so
 * that moves, deaths and marriages lie between them. With {@code xiangxue.demo=true} only.
 */
@Component
@ConditionalOnBooleanProperty("xiangxue.demo")
public class DemoRoster implements StartWork {

    /** The township of the demo. */
    public static final String TOWNSHIP = "530623105";

    /** The village whose sign-ins are printed. */
    public static final String VILLAGE = "530623105201";

    /**
     * So many households of that village have a learner who signs in, and who has learned nothing
     * yet.
     */
    public static final int NEWCOMERS = 3;

    private static final LocalDate LATER = LocalDate.of(2026, 6, 30);
    private static final String BY = "演示数据";
    private static final int LOOK_BACK = 200;

    private final Imports imports;
    private final Scope scope = Scope.system("demo-roster");

    DemoRoster(Imports imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return "demo-roster";
    }

    /** After the stores; accounts and learning of the demo come later. */
    @Override
    public int order() {
        return 20;
    }

    /** An edition that has been applied is not applied again. */
    @Override
    public Mono<Void> run() {
        var plan = RosterPlan.miaoba();
        return imports.list(scope, 0, LOOK_BACK)
                .flatMap(done ->
                        edition(done, plan.asOf(), () -> new RosterGenerator(plan).rows())
                                .then(
                                        edition(
                                                done,
                                                LATER,
                                                () -> new RosterGenerator(plan).rowsOn(LATER))));
    }

    private Mono<Void> edition(
            List<ImportSummary> done, LocalDate asOf, Supplier<Stream<RosterRow>> rows) {
        if (done.stream().anyMatch(earlier -> isApplied(earlier, asOf))) {
            return Mono.empty();
        }
        var arrival =
                new Imports.Arrival("庙坝镇-" + asOf + ".xlsx", new RegionCode(TOWNSHIP), asOf, BY);
        return imports.check(scope, arrival, file(rows))
                .flatMap(checked -> imports.apply(scope, checked.id()))
                .then();
    }

    private static boolean isApplied(ImportSummary earlier, LocalDate asOf) {
        return earlier.uploadedBy().equals(BY)
                && earlier.asOf().equals(asOf)
                && earlier.state() == State.APPLIED;
    }

    private static Flux<DataBuffer> file(Supplier<Stream<RosterRow>> rows) {
        return Blocking.DOCUMENTS
                .<DataBuffer>call(() -> {
                    var out = new ByteArrayOutputStream();
                    RosterFiles.writeXlsx(rows.get(), out);
                    return DefaultDataBufferFactory.sharedInstance.wrap(out.toByteArray());
                })
                .flux();
    }
}
