package org.xiangxue.server.eligibility.programme;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.audit.AuditAction;
import org.xiangxue.contract.eligibility.ProgrammeDocument;
import org.xiangxue.server.audit.AuditLog;
import org.xiangxue.server.audit.AuditRecord;
import org.xiangxue.server.eligibility.rule.CanonicalJson;
import org.xiangxue.server.household.DirtyHouseholds;
import org.xiangxue.server.household.DirtyHouseholds.Consumer;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** Publishes programmes: a version never changes again, and its households are looked at anew. */
@Service
public class Publishing {

    private final DraftRepository drafts;
    private final Programmes programmes;
    private final DirtyHouseholds dirty;
    private final AuditLog audit;
    private final Clock clock;

    Publishing(
            DraftRepository drafts,
            Programmes programmes,
            DirtyHouseholds dirty,
            AuditLog audit,
            Clock clock) {
        this.drafts = drafts;
        this.programmes = programmes;
        this.dirty = dirty;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * By another person than the author.
     *
     * @param version of the draft as it was seen
     * @param previewed hash of the text of which a preview was counted to the end
     */
    @Transactional
    public Mono<Void> publish(Scope scope, String code, long version, String previewed) {
        return drafts.get(scope, code)
                .flatMap(draft ->
                        drafts.programme(code, draft.region())
                                .then(
                                        programmes
                                                .findNewest(code)
                                                .map(Optional::of)
                                                .defaultIfEmpty(Optional.empty()))
                                .flatMap(newest -> {
                                    require(scope, draft, version, previewed);
                                    if (newest.filter(n -> n.hash().equals(draft.hash()))
                                            .isPresent()) {
                                        throw Problem.conflict(
                                                        ProblemCode.NOTHING_TO_PUBLISH,
                                                        code + " says the same already")
                                                .asException();
                                    }
                                    var number = newest.map(Published::number).orElse(0) + 1;
                                    return publish(scope, draft, number);
                                }));
    }

    private static void require(Scope scope, Draft draft, long version, String previewed) {
        if (draft.version() != version) {
            throw Problem.stale("draft " + draft.code()).asException();
        }
        if (draft.author().equals(scope.actor())) {
            throw Problem.conflict(ProblemCode.OWN_WORK, "another person publishes " + draft.code())
                    .asException();
        }
        if (!draft.hash().equals(previewed)) {
            throw Problem.conflict(
                            ProblemCode.PREVIEW_MISSING,
                            "see first what " + draft.code() + " would change")
                    .asException();
        }
        scope.within(draft.document().region());
    }

    private Mono<Void> publish(Scope scope, Draft draft, int number) {
        var document = draft.document();
        return drafts.publish(document, number, draft.author(), scope.actor(), clock.instant())
                .switchIfEmpty(Problem.stale("programme " + draft.code()).asMono())
                .then(drafts.remove(draft.code()))
                .then(dirty.markArea(draft.region(), Consumer.ELIGIBILITY))
                .then(
                        document.region().equals(draft.region())
                                ? Mono.empty()
                                : dirty.markArea(document.region(), Consumer.ELIGIBILITY))
                .then(
                        audit.add(
                                AuditRecord.of(
                                                scope.actor(),
                                                AuditAction.PROGRAMME_PUBLISH,
                                                "programme:" + draft.code())
                                        .in(document.region())
                                        .with("version=" + number + " hash=" + draft.hash())));
    }

    /** Publishes a shipped programme unless officials published another text since. */
    @Transactional
    public Mono<Void> ship(ProgrammeDocument document) {
        var hash = CanonicalJson.hash(document);
        return drafts.programme(document.code(), document.region())
                .then(drafts.isShipped(document.code()).defaultIfEmpty(true))
                .filter(ours -> ours)
                .flatMap(_ ->
                        programmes
                                .findNewest(document.code())
                                .map(newest -> newest.hash().equals(hash) ? 0 : newest.number() + 1)
                                .defaultIfEmpty(1))
                .filter(number -> number > 0)
                .flatMap(number ->
                        drafts.publish(
                                document,
                                number,
                                ShippedProgrammes.ACTOR,
                                ShippedProgrammes.ACTOR,
                                clock.instant()))
                .flatMap(_ -> dirty.markArea(document.region(), Consumer.ELIGIBILITY));
    }
}
