package org.xiangxue.server.learning.review;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

@Repository
class OpenFlagRepository {

    private final DatabaseClient db;

    OpenFlagRepository(DatabaseClient db) {
        this.db = db;
    }

    /**
     * @return 0 when there is no open flag with this id in the scope
     */
    @Transactional(propagation = MANDATORY)
    Mono<Long> close(Scope scope, UUID id, String reason, Instant now) {
        return db.sql(
                        """
                        UPDATE evidence_flag
                           SET closed_at = :now, closed_by = :actor, closed_reason = :reason
                         WHERE id = :id AND closed_at IS NULL AND village_code ^@ ANY(:scope)
                        """)
                .bind("now", now)
                .bind("actor", scope.actor())
                .bind("reason", reason)
                .bind("id", id)
                .bind("scope", scope.prefixes())
                .fetch()
                .rowsUpdated();
    }
}
