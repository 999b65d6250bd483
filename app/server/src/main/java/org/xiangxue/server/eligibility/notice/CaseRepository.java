package org.xiangxue.server.eligibility.notice;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;
import static org.xiangxue.server.platform.Rows.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.eligibility.decision.DecisionId;
import org.xiangxue.contract.eligibility.decision.DecisionState;
import org.xiangxue.contract.eligibility.notice.CaseId;
import org.xiangxue.contract.eligibility.notice.CaseKind;
import org.xiangxue.contract.eligibility.notice.CaseState;
import org.xiangxue.contract.eligibility.notice.NoticeId;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Scope;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Mono;

@Repository
class CaseRepository {

    private final DatabaseClient db;

    CaseRepository(DatabaseClient db) {
        this.db = db;
    }

    @Transactional(propagation = MANDATORY)
    @Unscoped("filed by the public with the notice, or by the household")
    Mono<Void> add(NewCase filed, Instant now) {
        var query =
                db.sql(
                                """
                                INSERT INTO review_case (county, id, kind, decision_id, household_id, village_code, programme, notice_id, entry_number,
                                                         statement, contact, filed_by, filed_at, due_on, state, decider)
                                VALUES (:county, :id, :kind, :decision, :household, :village, :programme, :notice, :number,
                                        :statement, :contact, :filedBy, :now, :due, 'OPEN', :decider)
                                """)
                        .bind("county", filed.village().substring(0, 6))
                        .bind("id", filed.id().value())
                        .bind("kind", filed.kind().name())
                        .bind("decision", filed.decision().value())
                        .bind("household", filed.household())
                        .bind("village", filed.village())
                        .bind("programme", filed.programme())
                        .bind("statement", filed.statement())
                        .bind("filedBy", filed.filedBy())
                        .bind("now", now)
                        .bind("due", filed.due())
                        .bind("decider", filed.decider());
        query = bind(query, "notice", filed.notice(), UUID.class);
        query = bind(query, "number", filed.number(), Integer.class);
        return bind(query, "contact", filed.contact(), byte[].class).then();
    }

    /** A decision of this household, locked, with what an appeal depends on. */
    @Transactional(propagation = MANDATORY)
    Mono<Appealed> appealed(Scope scope, DecisionId decision, HouseholdId household) {
        return db.sql(
                        """
                        SELECT d.village_code, d.programme, d.state, d.outcome, d.state_at, d.decided_by,
                               EXISTS (SELECT FROM review_case c WHERE c.county = d.county AND c.decision_id = d.id AND c.kind = 'APPEAL') AS appealed
                          FROM decision d
                         WHERE d.id = :id AND d.household_id = :household AND d.village_code ^@ ANY(:scope)
                           FOR UPDATE
                        """)
                .bind("id", decision.value())
                .bind("household", household.value())
                .bind("scope", scope.prefixes())
                .map(row ->
                        new Appealed(
                                text(row, "village_code"),
                                text(row, "programme"),
                                DecisionState.valueOf(text(row, "state")),
                                Truth.valueOf(text(row, "outcome")),
                                Objects.requireNonNull(row.get("state_at", Instant.class)),
                                Objects.requireNonNullElse(row.get("decided_by", String.class), ""),
                                Objects.requireNonNull(row.get("appealed", Boolean.class))))
                .one()
                .switchIfEmpty(Problem.notFound("decision", decision).asMono());
    }

    @Transactional(propagation = MANDATORY)
    Mono<StoredCase> lock(Scope scope, CaseId id) {
        return db.sql(
                        """
                        SELECT c.kind, c.state, c.decision_id, c.village_code, c.notice_id, c.decider
                          FROM review_case c
                         WHERE c.id = :id AND c.village_code ^@ ANY(:scope)
                           FOR UPDATE
                        """)
                .bind("id", id.value())
                .bind("scope", scope.prefixes())
                .map(row -> {
                    var notice = row.get("notice_id", UUID.class);
                    return new StoredCase(
                            id,
                            CaseKind.valueOf(text(row, "kind")),
                            CaseState.valueOf(text(row, "state")),
                            new DecisionId(
                                    Objects.requireNonNull(row.get("decision_id", UUID.class))),
                            text(row, "village_code"),
                            notice == null ? null : new NoticeId(notice),
                            Objects.requireNonNullElse(row.get("decider", String.class), ""));
                })
                .one()
                .switchIfEmpty(Problem.notFound("case", id).asMono());
    }

    @Transactional(propagation = MANDATORY)
    Mono<Void> answer(
            Scope scope, StoredCase reviewed, CaseState state, String answer, Instant now) {
        return db.sql(
                        """
                        UPDATE review_case
                           SET state = :state, answer = :answer, reviewed_by = :actor, reviewed_at = :now
                         WHERE county = :county AND id = :id AND village_code ^@ ANY(:scope)
                        """)
                .bind("state", state.name())
                .bind("answer", answer)
                .bind("actor", scope.actor())
                .bind("now", now)
                .bind("county", reviewed.village().substring(0, 6))
                .bind("id", reviewed.id().value())
                .bind("scope", scope.prefixes())
                .then();
    }

    private static <T> DatabaseClient.GenericExecuteSpec bind(
            DatabaseClient.GenericExecuteSpec query,
            String name,
            @Nullable T value,
            Class<T> type) {
        return value == null ? query.bindNull(name, type) : query.bind(name, value);
    }

    /**
     * @param contact sealed
     */
    record NewCase(
            CaseId id,
            CaseKind kind,
            DecisionId decision,
            UUID household,
            String village,
            String programme,
            @Nullable UUID notice,
            @Nullable Integer number,
            String statement,
            byte @Nullable [] contact,
            String filedBy,
            LocalDate due,
            String decider) {}

    record Appealed(
            String village,
            String programme,
            DecisionState state,
            Truth outcome,
            Instant stateAt,
            String decider,
            boolean already) {}

    record StoredCase(
            CaseId id,
            CaseKind kind,
            CaseState state,
            DecisionId decision,
            String village,
            @Nullable NoticeId notice,
            String decider) {}
}
