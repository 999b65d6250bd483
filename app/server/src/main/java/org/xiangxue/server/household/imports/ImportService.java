package org.xiangxue.server.household.imports;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.audit.AuditAction;
import org.xiangxue.contract.household.ImportId;
import org.xiangxue.contract.household.ImportRow;
import org.xiangxue.contract.household.ImportSummary;
import org.xiangxue.contract.household.Outcome;
import org.xiangxue.server.audit.AuditLog;
import org.xiangxue.server.audit.AuditRecord;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** Each step of an import that leaves a trace. */
@Service
class ImportService {

    private final ImportRepository imports;
    private final ImportQueries queries;
    private final RosterApplication application;
    private final AuditLog audit;
    private final Clock clock;

    ImportService(
            ImportRepository imports,
            ImportQueries queries,
            RosterApplication application,
            AuditLog audit,
            Clock clock) {
        this.imports = imports;
        this.queries = queries;
        this.application = application;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Mono<Void> begin(Scope scope, RosterImport roster, String fileName, String by) {
        return imports.add(scope, roster, fileName, by, clock.instant())
                .then(audit.add(entry(scope, AuditAction.IMPORT_UPLOAD, roster)));
    }

    /** Does nothing when it has been done. */
    @Transactional
    Mono<Void> apply(Scope scope, ImportId id) {
        return imports.getForUpdate(scope, id).flatMap(roster -> apply(scope, roster));
    }

    @Transactional
    Mono<Void> downloaded(Scope scope, ImportId id) {
        return imports.getForUpdate(scope, id)
                .flatMap(roster ->
                        audit.add(
                                entry(scope, AuditAction.IMPORT_DOWNLOAD, roster)
                                        .because("核对导入结果")));
    }

    /** Rows name persons: looking at them is a list like any other. */
    @Transactional
    Mono<Keyset<ImportRow>> rows(
            Scope scope, ImportId id, @Nullable Outcome outcome, int after, int limit) {
        return queries.get(scope, id).flatMap(roster -> rows(scope, roster, outcome, after, limit));
    }

    private Mono<Keyset<ImportRow>> rows(
            Scope scope, ImportSummary roster, @Nullable Outcome outcome, int after, int limit) {
        var entry =
                AuditRecord.of(scope.actor(), AuditAction.HOUSEHOLD_LIST, "import:" + roster.id())
                        .in(roster.region());
        return queries.rows(scope, roster, outcome, after, limit)
                .flatMap(page -> audit.add(entry).thenReturn(page));
    }

    private Mono<Void> apply(Scope scope, RosterImport roster) {
        return switch (roster.state()) {
            case APPLIED -> Mono.empty();
            case CHECKING, APPLYING ->
                    Problem.conflict(ProblemCode.IMPORT_RUNNING, "the rows are still being checked")
                            .asMono();
            case FAILED ->
                    Problem.conflict(
                                    ProblemCode.WRONG_STATE,
                                    "this import failed: send the file again")
                            .asMono();
            case CHECKED ->
                    application
                            .apply(roster)
                            .then(imports.applied(roster, clock.instant()))
                            .then(audit.add(entry(scope, AuditAction.IMPORT_APPLY, roster)));
        };
    }

    private static AuditRecord entry(Scope scope, AuditAction action, RosterImport roster) {
        return AuditRecord.of(scope.actor(), action, "import:" + roster.id())
                .in(roster.region())
                .with("asOf=" + roster.asOf());
    }
}
