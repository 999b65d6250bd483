package org.xiangxue.server.learning.credit;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.learning.facts.Rows;
import org.xiangxue.server.learning.rules.Plausibility.Finding;
import org.xiangxue.server.platform.Ids;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Mono;

/** Raises flags; each once for a person, a kind and a day, so that a closed one stays closed. */
@Repository
class FlagRepository {

    private final DatabaseClient db;
    private final Ids ids;

    FlagRepository(DatabaseClient db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /**
     * @param village where the person lives now; null when nowhere
     */
    record Raised(PersonId person, @Nullable String village, Finding finding) {}

    @Transactional(propagation = MANDATORY)
    @Unscoped("findings about a locked learner and those on the same device")
    Mono<Void> raise(String county, List<Raised> findings, Instant now) {
        if (findings.isEmpty()) {
            return Mono.empty();
        }
        return db.sql(
                        """
                        INSERT INTO evidence_flag (county, id, person_id, kind, day, detail, village_code, raised_at)
                        SELECT :county, u.id, u.person, u.kind, u.day, u.detail, u.village, :now
                          FROM unnest(:ids, :persons, :kinds, :days, :details, :villages) AS u (id, person, kind, day, detail, village)
                         ORDER BY u.person, u.kind, u.day
                        ON CONFLICT (county, person_id, kind, day) DO NOTHING
                        """)
                .bind("county", county)
                .bind("now", now)
                .bind("ids", Rows.uuids(findings, _ -> ids.next()))
                .bind("persons", Rows.uuids(findings, raised -> raised.person().value()))
                .bind("kinds", Rows.texts(findings, raised -> raised.finding().kind().name()))
                .bind(
                        "days",
                        findings.stream()
                                .map(raised -> raised.finding().day())
                                .toArray(LocalDate[]::new))
                .bind("details", Rows.texts(findings, raised -> raised.finding().detail()))
                .bind("villages", findings.stream().map(Raised::village).toArray(String[]::new))
                .then();
    }

    /** A device on a day. */
    record DeviceDay(UUID device, LocalDate day) {}

    /** Who learned on a device on a day. */
    record Company(DeviceDay where, List<PersonId> persons) {}

    @Transactional(propagation = MANDATORY)
    @Unscoped("device days of a locked learner")
    Mono<Void> seen(String county, PersonId person, Collection<DeviceDay> days) {
        return db.sql(
                        """
                        INSERT INTO device_day (county, device_id, day, person_id)
                        SELECT :county, u.device, u.day, :person
                          FROM unnest(:devices, :days) AS u (device, day)
                         ORDER BY u.device, u.day
                        ON CONFLICT (county, device_id, day, person_id) DO NOTHING
                        """)
                .bind("county", county)
                .bind("person", person.value())
                .bind("devices", Rows.uuids(days, DeviceDay::device))
                .bind("days", days.stream().map(DeviceDay::day).toArray(LocalDate[]::new))
                .then();
    }

    /** Those of the device days on which more than {@code most} persons learned. */
    @Unscoped("ids, to flag them")
    Mono<List<Company>> crowded(String county, Collection<DeviceDay> days, int most) {
        return db.sql(
                        """
                        SELECT d.device_id, d.day, array_agg(d.person_id ORDER BY d.person_id) AS persons
                          FROM device_day d
                          JOIN unnest(:devices, :days) AS u (device, day) ON u.device = d.device_id AND u.day = d.day
                         WHERE d.county = :county
                         GROUP BY d.device_id, d.day
                        HAVING count(*) > :most
                        """)
                .bind("devices", Rows.uuids(days, DeviceDay::device))
                .bind("days", days.stream().map(DeviceDay::day).toArray(LocalDate[]::new))
                .bind("county", county)
                .bind("most", most)
                .map(row ->
                        new Company(
                                new DeviceDay(
                                        Rows.required(row, "device_id", UUID.class),
                                        Rows.required(row, "day", LocalDate.class)),
                                List.of(Rows.required(row, "persons", UUID[].class)).stream()
                                        .map(PersonId::new)
                                        .toList()))
                .all()
                .collectList();
    }

    /** Lets the officials of the present village see what waits, and no others. */
    @Transactional(propagation = MANDATORY)
    @Unscoped("rows of a locked learner")
    Mono<Void> moveTo(@Nullable String village, PersonId person, List<String> counties) {
        var query =
                db.sql(
                        """
                        WITH held AS (
                            UPDATE evidence_held
                               SET village_code = :village
                             WHERE county = ANY(CAST(:counties AS char(6)[])) AND person_id = :person
                               AND village_code IS DISTINCT FROM :village)
                        UPDATE evidence_flag
                           SET village_code = :village
                         WHERE county = ANY(CAST(:counties AS char(6)[])) AND person_id = :person
                           AND village_code IS DISTINCT FROM :village
                        """);
        query =
                village == null
                        ? query.bindNull("village", String.class)
                        : query.bind("village", village);
        return query.bind("counties", Rows.counties(counties))
                .bind("person", person.value())
                .then();
    }
}
