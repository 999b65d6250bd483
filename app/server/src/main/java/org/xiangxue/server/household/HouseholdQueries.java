package org.xiangxue.server.household;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.household.HouseholdDetail.StatusChange;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.HouseholdStatus;
import org.xiangxue.contract.household.Monitoring;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Names;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** Reads of the registry for screens. Names come in full: {@link HouseholdViews} masks them. */
@Component
class HouseholdQueries {

    private final DatabaseClient db;

    HouseholdQueries(DatabaseClient db) {
        this.db = db;
    }

    record ListRow(
            HouseholdId id,
            String registryNo,
            String village,
            HouseholdStatus status,
            Monitoring monitoring,
            String head,
            int members) {

        HouseholdPlace place() {
            return new HouseholdPlace(village, id.value());
        }
    }

    record HouseholdRow(
            String county,
            HouseholdId id,
            String registryNo,
            String village,
            HouseholdStatus status,
            @Nullable LocalDate statusOn,
            Monitoring monitoring,
            @Nullable LocalDate monitoringOn,
            @Nullable String cause,
            @Nullable String industry,
            LocalDate asOf) {}

    /**
     * @param livesIn village of the present household, null for somebody who died
     */
    record MemberRow(
            PersonId id,
            String name,
            String relation,
            Sex sex,
            LocalDate birthOn,
            byte @Nullable [] idHash,
            byte @Nullable [] idCipher,
            byte @Nullable [] phoneCipher,
            UUID phoneSeal,
            @Nullable String education,
            @Nullable String health,
            @Nullable String labour,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String endReason,
            @Nullable String livesIn) {}

    /** Names are searched only where the caller may read them: else a hit would tell a name. */
    Mono<List<ListRow>> list(
            Scope scope, String region, HouseholdFilter filter, HouseholdPlace after, int limit) {
        var names = scope.namesIn(region) == Names.FULL;
        var query =
                db.sql(
                                """
                                SELECT h.id, h.registry_no, h.village_code, h.status, h.monitoring,
                                       coalesce(head.name, '') AS head, living.number AS members
                                  FROM household h
                                  LEFT JOIN LATERAL (SELECT p.name
                                                       FROM membership m
                                                       JOIN person p ON p.county = m.county AND p.id = m.person_id
                                                      WHERE m.county = h.county AND m.household_id = h.id AND m.until_on IS NULL
                                                      ORDER BY m.relation <> '户主', p.person_no, p.id
                                                      LIMIT 1) head ON true
                                 CROSS JOIN LATERAL (SELECT CAST(count(*) AS int) AS number
                                                       FROM membership m
                                                      WHERE m.county = h.county AND m.household_id = h.id AND m.until_on IS NULL) living
                                 WHERE h.village_code >= :region AND h.village_code < :region || 'a'
                                   AND h.village_code ^@ ANY(:scope)
                                   AND (h.village_code, h.id) > (:village, :id)
                                   AND h.active
                                   AND (CAST(:status AS text) IS NULL OR h.status = :status)
                                   AND (CAST(:monitored AS boolean) IS NULL OR (h.monitoring <> 'NONE') = :monitored)
                                   AND (CAST(:q AS text) IS NULL
                                        OR h.registry_no LIKE :q || '%'
                                        OR h.learning_no = :q
                                        OR (:names AND EXISTS (SELECT 1
                                                                 FROM membership m
                                                                 JOIN person p ON p.county = m.county AND p.id = m.person_id
                                                                WHERE m.county = h.county AND m.household_id = h.id
                                                                  AND m.until_on IS NULL AND p.name LIKE '%' || :q || '%')))
                                 ORDER BY h.village_code, h.id
                                 LIMIT :limit
                                """)
                        .bind("region", region)
                        .bind("scope", scope.prefixes())
                        .bind("village", after.village())
                        .bind("id", after.id())
                        .bind("names", names)
                        .bind("limit", limit);
        query = bind(query, "status", filter.status() == null ? null : filter.status().name());
        query = bind(query, "q", filter.escaped());
        query =
                filter.monitored() == null
                        ? query.bindNull("monitored", Boolean.class)
                        : query.bind("monitored", filter.monitored());
        return query.map(HouseholdQueries::listRow).all().collectList();
    }

    Mono<HouseholdRow> get(Scope scope, HouseholdId id) {
        return db.sql(
                        """
                        SELECT county, id, registry_no, village_code, status, status_on, monitoring, monitoring_on,
                               cause, industry, as_of
                          FROM household
                         WHERE id = :id AND village_code ^@ ANY(:scope)
                        """)
                .bind("id", id.value())
                .bind("scope", scope.prefixes())
                .map(HouseholdQueries::household)
                .one()
                .switchIfEmpty(Problem.notFound("household", id).asMono());
    }

    /** Who lives there, the head first, then who left, the last first. */
    Mono<List<MemberRow>> members(Scope scope, HouseholdRow household) {
        return db.sql(
                        """
                        SELECT p.id, p.name, m.relation, p.sex, p.birth_on, p.id_hash, p.id_cipher, p.phone_cipher,
                               p.phone_seal, p.education, p.health, p.labour, m.from_on, m.until_on, m.end_reason,
                               home.village_code AS lives_in
                          FROM household h
                          JOIN membership m ON m.county = h.county AND m.household_id = h.id
                          JOIN person p ON p.id = m.person_id
                          LEFT JOIN membership now ON now.county = p.county AND now.person_id = p.id AND now.until_on IS NULL
                          LEFT JOIN household home ON home.county = now.county AND home.id = now.household_id
                         WHERE h.county = :county AND h.id = :id AND h.village_code ^@ ANY(:scope)
                         ORDER BY m.until_on DESC NULLS FIRST, m.relation <> '户主', p.person_no, p.id
                        """)
                .bind("county", household.county())
                .bind("id", household.id().value())
                .bind("scope", scope.prefixes())
                .map(HouseholdQueries::member)
                .all()
                .collectList();
    }

    Mono<List<StatusChange>> history(Scope scope, HouseholdRow household) {
        return db.sql(
                        """
                        SELECT f.what, f.from_on
                          FROM household_fact f
                          JOIN household h ON h.county = f.county AND h.id = f.household_id
                         WHERE f.county = :county AND f.household_id = :id AND h.village_code ^@ ANY(:scope)
                         ORDER BY f.from_on, f.kind DESC
                        """)
                .bind("county", household.county())
                .bind("id", household.id().value())
                .bind("scope", scope.prefixes())
                .map(row ->
                        new StatusChange(
                                Objects.requireNonNull(row.get("what", String.class)),
                                Objects.requireNonNull(row.get("from_on", LocalDate.class))))
                .all()
                .collectList();
    }

    private static GenericExecuteSpec bind(
            GenericExecuteSpec query, String name, @Nullable String value) {
        return value == null ? query.bindNull(name, String.class) : query.bind(name, value);
    }

    private static ListRow listRow(Readable row) {
        return new ListRow(
                new HouseholdId(Objects.requireNonNull(row.get("id", UUID.class))),
                Objects.requireNonNull(row.get("registry_no", String.class)),
                Objects.requireNonNull(row.get("village_code", String.class)),
                status(row),
                monitoring(row),
                Objects.requireNonNull(row.get("head", String.class)),
                Objects.requireNonNull(row.get("members", Integer.class)));
    }

    private static HouseholdRow household(Readable row) {
        return new HouseholdRow(
                Objects.requireNonNull(row.get("county", String.class)),
                new HouseholdId(Objects.requireNonNull(row.get("id", UUID.class))),
                Objects.requireNonNull(row.get("registry_no", String.class)),
                Objects.requireNonNull(row.get("village_code", String.class)),
                status(row),
                row.get("status_on", LocalDate.class),
                monitoring(row),
                row.get("monitoring_on", LocalDate.class),
                row.get("cause", String.class),
                row.get("industry", String.class),
                Objects.requireNonNull(row.get("as_of", LocalDate.class)));
    }

    private static MemberRow member(Readable row) {
        return new MemberRow(
                new PersonId(Objects.requireNonNull(row.get("id", UUID.class))),
                Objects.requireNonNull(row.get("name", String.class)),
                Objects.requireNonNull(row.get("relation", String.class)),
                Sex.valueOf(Objects.requireNonNull(row.get("sex", String.class))),
                Objects.requireNonNull(row.get("birth_on", LocalDate.class)),
                row.get("id_hash", byte[].class),
                row.get("id_cipher", byte[].class),
                row.get("phone_cipher", byte[].class),
                Objects.requireNonNull(row.get("phone_seal", UUID.class)),
                row.get("education", String.class),
                row.get("health", String.class),
                row.get("labour", String.class),
                Objects.requireNonNull(row.get("from_on", LocalDate.class)),
                row.get("until_on", LocalDate.class),
                row.get("end_reason", String.class),
                row.get("lives_in", String.class));
    }

    private static HouseholdStatus status(Readable row) {
        return HouseholdStatus.valueOf(Objects.requireNonNull(row.get("status", String.class)));
    }

    private static Monitoring monitoring(Readable row) {
        return Monitoring.valueOf(Objects.requireNonNull(row.get("monitoring", String.class)));
    }
}
