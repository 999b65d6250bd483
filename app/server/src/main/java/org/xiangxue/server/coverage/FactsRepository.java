package org.xiangxue.server.coverage;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads the facts of households through the views {@code coverage_*}. */
@Repository
class FactsRepository {

    private final DatabaseClient db;
    private final JsonMapper json;

    FactsRepository(DatabaseClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Households of one county; one that is not there any more is left out. */
    Mono<List<HouseholdFacts>> of(Scope scope, String county, List<HouseholdId> households) {
        return db.sql(
                        """
                        SELECT h.id, h.village_code, h.as_of,
                               (SELECT coalesce(jsonb_agg(to_jsonb(f)), '[]')
                                  FROM (SELECT kind, what, from_on AS "from"
                                          FROM coverage_fact
                                         WHERE county = h.county AND household_id = h.id) f) AS facts,
                               (SELECT coalesce(jsonb_agg(to_jsonb(m)), '[]')
                                  FROM (SELECT person_id AS person, birth_on AS "birthOn", died_on AS "diedOn", from_on AS "from", until_on AS until
                                          FROM coverage_member
                                         WHERE county = h.county AND household_id = h.id) m) AS belongings,
                               (SELECT coalesce(jsonb_agg(to_jsonb(c)), '[]')
                                  FROM (SELECT person_id AS person, course_id AS course, from_on AS "from", last_on AS last
                                          FROM coverage_certificate
                                         WHERE person_id IN (SELECT person_id FROM coverage_member WHERE county = h.county AND household_id = h.id)) c) AS certificates
                          FROM coverage_home h
                         WHERE h.county = :county AND h.id = ANY(:households) AND h.village_code ^@ ANY(:scope)
                         ORDER BY h.id
                        """)
                .bind("county", county)
                .bind(
                        "households",
                        households.stream().map(HouseholdId::value).toArray(UUID[]::new))
                .bind("scope", scope.prefixes())
                .map(this::facts)
                .all()
                .collectList();
    }

    private HouseholdFacts facts(Readable row) {
        return new HouseholdFacts(
                new HouseholdId(Objects.requireNonNull(row.get("id", UUID.class))),
                Objects.requireNonNull(row.get("village_code", String.class)),
                Objects.requireNonNull(row.get("as_of", LocalDate.class)),
                list(row, "facts", HouseholdFacts.Fact[].class),
                list(row, "belongings", HouseholdFacts.Belonging[].class),
                list(row, "certificates", HouseholdFacts.Held[].class));
    }

    private <T> List<T> list(Readable row, String column, Class<T[]> type) {
        return List.of(json.readValue(Objects.requireNonNull(row.get(column, String.class)), type));
    }
}
