package org.xiangxue.server.household;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.household.HouseholdId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Households of which something derived has to be derived again. */
@Component
public class DirtyHouseholds {

    /** Who derives. */
    public enum Consumer {
        COVERAGE,
        CREDIT,
        ELIGIBILITY
    }

    private final DatabaseClient db;

    DirtyHouseholds(DatabaseClient db) {
        this.db = db;
    }

    /**
     * Marks in the transaction that changes the facts. A mark that is there already is touched, so
     * that a drainer cannot take it before this transaction ends and then miss what it wrote.
     */
    @Transactional(propagation = MANDATORY)
    public Mono<Void> mark(
            String county, Collection<HouseholdId> households, Set<Consumer> consumers) {
        if (households.isEmpty() || consumers.isEmpty()) {
            return Mono.empty();
        }
        return db.sql(
                        """
                        INSERT INTO dirty_household (county, consumer, household_id)
                        SELECT DISTINCT CAST(:county AS char(6)), c, h
                          FROM unnest(:consumers) AS c, unnest(:households) AS h
                         ORDER BY c, h
                        ON CONFLICT (county, consumer, household_id) DO UPDATE SET marked_at = now()
                        """)
                .bind("county", county)
                .bind("consumers", consumers.stream().map(Enum::name).toArray(String[]::new))
                .bind(
                        "households",
                        households.stream().map(HouseholdId::value).toArray(UUID[]::new))
                .then();
    }

    /** Marks every household of an area, in the transaction that changes what is asked of them. */
    @Transactional(propagation = MANDATORY)
    public Mono<Void> markArea(String region, Consumer consumer) {
        return db.sql(
                        """
                        INSERT INTO dirty_household (county, consumer, household_id)
                        SELECT county, :consumer, id
                          FROM household
                         WHERE village_code ^@ :region
                         ORDER BY county, id
                        ON CONFLICT (county, consumer, household_id) DO UPDATE SET marked_at = now()
                        """)
                .bind("consumer", consumer.name())
                .bind("region", region)
                .then();
    }

    /**
     * County by county, until a county has nothing left.
     *
     * @param take derives some of a county's households anew in a transaction of its own, and says
     *     how many it took
     */
    public Mono<Void> drain(Consumer consumer, Function<String, Mono<Integer>> take) {
        return counties(consumer)
                .flatMapMany(Flux::fromIterable)
                .concatMap(county -> take.apply(county).repeat().takeWhile(taken -> taken > 0))
                .then();
    }

    /** Counties in which this consumer has something to do. */
    public Mono<List<String>> counties(Consumer consumer) {
        return db.sql(
                        """
                        SELECT DISTINCT county
                          FROM dirty_household
                         WHERE consumer = :consumer
                         ORDER BY county
                        """)
                .bind("consumer", consumer.name())
                .map(row -> Objects.requireNonNull(row.get("county", String.class)))
                .all()
                .collectList();
    }

    /**
     * Takes up to {@code limit} marks that nobody else is taking or making. They are gone when the
     * caller's transaction commits and back when it does not.
     */
    @Transactional(propagation = MANDATORY)
    public Mono<List<HouseholdId>> take(String county, Consumer consumer, int limit) {
        return db.sql(
                        """
                        DELETE FROM dirty_household d
                         USING (SELECT household_id
                                  FROM dirty_household
                                 WHERE county = :county AND consumer = :consumer
                                 ORDER BY household_id
                                 LIMIT :limit
                                   FOR UPDATE SKIP LOCKED) t
                         WHERE d.county = :county AND d.consumer = :consumer AND d.household_id = t.household_id
                        RETURNING d.household_id
                        """)
                .bind("county", county)
                .bind("consumer", consumer.name())
                .bind("limit", limit)
                .map(row ->
                        new HouseholdId(
                                Objects.requireNonNull(row.get("household_id", UUID.class))))
                .all()
                .collectList();
    }
}
