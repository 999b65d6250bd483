package org.xiangxue.server.learning.evidence;

import java.time.Clock;
import java.time.Duration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.platform.jobs.Sweep;
import reactor.core.publisher.Mono;

/**
 * Prepares the months of the coming year. The application may create no table: the database's own
 * function does, and nothing else.
 */
@Component
class EvidenceMonths implements Sweep {

    private static final int AHEAD = 12;

    private final DatabaseClient db;
    private final Clock clock;

    EvidenceMonths(DatabaseClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "evidence-months";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(12);
    }

    @Override
    public Mono<Void> run() {
        var today = Days.today(clock);
        return db.sql("SELECT prepare_evidence_months(:today, :last)")
                .bind("today", today)
                .bind("last", today.plusMonths(AHEAD))
                .then();
    }
}
