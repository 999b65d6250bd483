package org.xiangxue.server.eligibility.programme;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.audit.AuditAction;
import org.xiangxue.contract.eligibility.ProgrammeDocument;
import org.xiangxue.server.audit.AuditLog;
import org.xiangxue.server.audit.AuditRecord;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** Writes drafts. A draft may be unfinished; what is wrong with it is told when it is read. */
@Service
public class Drafting {

    private final DraftRepository drafts;
    private final AuditLog audit;
    private final Clock clock;

    Drafting(DraftRepository drafts, AuditLog audit, Clock clock) {
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param name of the author, for the list of drafts
     */
    @Transactional
    public Mono<Void> save(Scope scope, String name, ProgrammeDocument document, long version) {
        return Mono.fromSupplier(() -> scope.within(document.region()))
                .flatMap(within -> drafts.programme(document.code(), document.region()))
                .map(scope::within)
                .flatMap(_ -> drafts.save(scope, document, name, version, clock.instant()))
                .then(
                        audit.add(
                                AuditRecord.of(
                                                scope.actor(),
                                                AuditAction.PROGRAMME_SAVE,
                                                "programme:" + document.code())
                                        .in(document.region())));
    }
}
