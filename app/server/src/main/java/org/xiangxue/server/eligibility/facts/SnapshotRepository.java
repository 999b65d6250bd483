package org.xiangxue.server.eligibility.facts;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.HouseholdStatus;
import org.xiangxue.contract.household.Monitoring;
import org.xiangxue.server.eligibility.rule.CanonicalJson;
import org.xiangxue.server.eligibility.rule.Facts;
import org.xiangxue.server.platform.security.Scope;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Mono;

/** Reads the facts of households through the views {@code eligibility_*}, and keeps them. */
@Repository
public class SnapshotRepository {

    private final DatabaseClient db;
    private final String sql;

    SnapshotRepository(DatabaseClient db) {
        this.db = db;
        this.sql = Sql.of("facts.sql");
    }

    /** Households of one county; one that is not there any more is left out. */
    public Mono<List<HouseholdFacts>> of(
            Scope scope, String county, Collection<HouseholdId> households) {
        return db.sql(sql)
                .bind("county", county)
                .bind("households", ids(households))
                .bind("scope", scope.prefixes())
                .map(row -> facts(county, row))
                .all()
                .collectList();
    }

    /** The stored facts under this hash. */
    public Mono<Facts> stored(Scope scope, String county, HouseholdId household, String hash) {
        return db.sql(
                        """
                        SELECT f.facts
                          FROM eligibility_facts f
                         WHERE f.county = :county AND f.household_id = :household AND f.hash = :hash
                           AND f.facts ->> 'village' ^@ ANY(:scope)
                        """)
                .bind("county", county)
                .bind("household", household.value())
                .bind("hash", hash)
                .bind("scope", scope.prefixes())
                .map(row ->
                        CanonicalJson.read(
                                Objects.requireNonNull(row.get("facts", String.class)),
                                Facts.class))
                .one();
    }

    @Transactional(propagation = MANDATORY)
    @Unscoped("writes what was derived")
    public Mono<Void> add(String county, List<HouseholdFacts> facts) {
        if (facts.isEmpty()) {
            return Mono.empty();
        }
        return db.sql(
                        """
                        INSERT INTO eligibility_facts (county, household_id, hash, facts)
                        SELECT :county, u.id, u.hash, CAST(u.facts AS jsonb)
                          FROM unnest(:ids, :hashes, :facts) AS u (id, hash, facts)
                         ORDER BY u.id
                        ON CONFLICT DO NOTHING
                        """)
                .bind("county", county)
                .bind("ids", facts.stream().map(f -> f.household().value()).toArray(UUID[]::new))
                .bind("hashes", facts.stream().map(HouseholdFacts::hash).toArray(String[]::new))
                .bind("facts", facts.stream().map(HouseholdFacts::json).toArray(String[]::new))
                .then();
    }

    /** Facts on which no decision rests any more. */
    @Transactional(propagation = MANDATORY)
    @Unscoped("removes what nothing refers to")
    public Mono<Void> removeUnused(String county, Collection<HouseholdId> households) {
        return db.sql(
                        """
                        DELETE FROM eligibility_facts f
                         WHERE f.county = :county AND f.household_id = ANY(:households)
                           AND NOT EXISTS (SELECT FROM decision d
                                            WHERE d.county = f.county AND d.household_id = f.household_id AND d.facts_hash = f.hash)
                        """)
                .bind("county", county)
                .bind("households", ids(households))
                .then();
    }

    private static HouseholdFacts facts(String county, Readable row) {
        return HouseholdFacts.of(
                county,
                new HouseholdId(Objects.requireNonNull(row.get("id", UUID.class))),
                HouseholdStatus.valueOf(Objects.requireNonNull(row.get("status", String.class))),
                Monitoring.valueOf(Objects.requireNonNull(row.get("monitoring", String.class))),
                Objects.requireNonNull(row.get("active", Boolean.class)),
                new Facts(
                        Facts.VERSION,
                        Objects.requireNonNull(row.get("village_code", String.class)),
                        list(row, "categories", Facts.Dated[].class),
                        list(row, "members", Facts.Member[].class),
                        list(row, "certificates", Facts.Certificate[].class),
                        list(row, "credits", Facts.Credit[].class),
                        list(row, "pending", Facts.Pending[].class),
                        list(row, "earlier", Facts.Earlier[].class)));
    }

    private static <T> List<T> list(Readable row, String column, Class<T[]> type) {
        return List.of(
                CanonicalJson.read(Objects.requireNonNull(row.get(column, String.class)), type));
    }

    public static UUID[] ids(Collection<HouseholdId> households) {
        return households.stream().map(HouseholdId::value).toArray(UUID[]::new);
    }
}
