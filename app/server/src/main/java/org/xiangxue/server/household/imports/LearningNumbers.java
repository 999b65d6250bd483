package org.xiangxue.server.household.imports;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.server.platform.Blocking;
import reactor.core.publisher.Mono;

/** Gives each new household a random 户学号; one that is taken is drawn again. */
@Component
class LearningNumbers {

    private static final int BATCH = 5_000;
    private static final int LOWEST = 10_000_000;
    private static final int HIGHEST = 99_999_999;

    private final DatabaseClient db;
    private final SecureRandom random = new SecureRandom();

    LearningNumbers(DatabaseClient db) {
        this.db = db;
    }

    @Transactional(propagation = MANDATORY)
    Mono<Void> give(RosterImport roster) {
        return without(roster)
                .flatMap(households -> draw(roster, households).thenReturn(households.size()))
                .repeat()
                .takeUntil(found -> found == 0)
                .then();
    }

    private Mono<List<UUID>> without(RosterImport roster) {
        return db.sql(
                        """
                        SELECT household_id
                          FROM roster_household
                         WHERE county = :county AND import_id = :import AND is_new AND learning_no IS NULL
                         LIMIT :batch
                        """)
                .bind("county", roster.county())
                .bind("import", roster.id().value())
                .bind("batch", BATCH)
                .map(row -> Objects.requireNonNull(row.get("household_id", UUID.class)))
                .all()
                .collectList();
    }

    private Mono<Void> draw(RosterImport roster, List<UUID> households) {
        if (households.isEmpty()) {
            return Mono.empty();
        }
        return Blocking.HASHING
                .call(() -> numbers(households.size()))
                .flatMap(numbers -> give(roster, households, numbers));
    }

    private String[] numbers(int count) {
        return random.ints(count, LOWEST, HIGHEST + 1)
                .mapToObj(Integer::toString)
                .toArray(String[]::new);
    }

    private Mono<Void> give(RosterImport roster, List<UUID> households, String[] numbers) {
        return db.sql(
                        """
                        WITH given AS (
                            INSERT INTO learning_number (number, county, household_id)
                            SELECT n, CAST(:county AS char(6)), h
                              FROM unnest(:numbers, :households) AS u (n, h)
                            ON CONFLICT (number) DO NOTHING
                            RETURNING number, household_id
                        )
                        UPDATE roster_household h
                           SET learning_no = given.number
                          FROM given
                         WHERE h.county = :county AND h.import_id = :import AND h.household_id = given.household_id
                        """)
                .bind("county", roster.county())
                .bind("import", roster.id().value())
                .bind("numbers", numbers)
                .bind("households", households.toArray(UUID[]::new))
                .then();
    }
}
