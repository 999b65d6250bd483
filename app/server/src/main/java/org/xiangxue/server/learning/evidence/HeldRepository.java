package org.xiangxue.server.learning.evidence;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.learning.facts.Acts;
import org.xiangxue.server.learning.facts.Delivery;
import org.xiangxue.server.learning.facts.Learner;
import org.xiangxue.server.learning.facts.Rows;
import org.xiangxue.server.platform.security.Scope;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Mono;

/** Pieces that wait for a person or for their device's next contact. */
@Repository
class HeldRepository {

    private final DatabaseClient db;

    HeldRepository(DatabaseClient db) {
        this.db = db;
    }

    /**
     * @return the ids that were new
     */
    @Transactional(propagation = MANDATORY)
    @Unscoped("writes for the holder of a learning credential")
    Mono<Set<UUID>> add(String county, PersonId person, List<HeldDelivery> held) {
        if (held.isEmpty()) {
            return Mono.just(Set.of());
        }
        return db.sql(
                        """
                        INSERT INTO evidence_held (county, id, person_id, course_id, lesson_id, version, kind, from_second, to_second, score,
                                                   occurred_at, anchored_at, received_at, credential_id, issued_at, device_id, payload, code)
                        SELECT :county, u.id, :person, u.course, u.lesson, u.version, u.kind, u.from_second, u.to_second, u.score,
                               u.at, u.anchor, u.received, u.credential, u.issued, u.device, CAST(u.payload AS jsonb), u.code
                          FROM unnest(:ids, :courses, :lessons, :versions, :kinds, :froms, :tos, :scores, :ats, :anchors, :receiveds,
                                      :credentials, :issueds, :devices, :payloads, :codes)
                            AS u (id, course, lesson, version, kind, from_second, to_second, score, at, anchor, received,
                                  credential, issued, device, payload, code)
                         ORDER BY u.id
                        ON CONFLICT (county, id) DO NOTHING
                        RETURNING id
                        """)
                .bind("county", county)
                .bind("person", person.value())
                .bind("ids", Rows.uuids(held, HeldDelivery::id))
                .bind("courses", Rows.uuids(held, h -> h.delivery().piece().course().value()))
                .bind("lessons", Rows.uuids(held, h -> h.delivery().piece().lesson().value()))
                .bind("versions", Rows.numbers(held, h -> h.delivery().piece().version()))
                .bind("kinds", Rows.texts(held, h -> Acts.kind(h.delivery().piece())))
                .bind("froms", Rows.numbers(held, h -> Acts.from(h.delivery().piece())))
                .bind("tos", Rows.numbers(held, h -> Acts.to(h.delivery().piece())))
                .bind("scores", Rows.numbers(held, h -> Acts.score(h.delivery().piece())))
                .bind("ats", Rows.moments(held, h -> h.delivery().piece().at()))
                .bind("anchors", Rows.moments(held, HeldDelivery::anchor))
                .bind("receiveds", Rows.moments(held, h -> h.delivery().receivedAt()))
                .bind("credentials", Rows.uuids(held, h -> h.delivery().credential()))
                .bind("issueds", Rows.moments(held, HeldDelivery::issuedAt))
                .bind("devices", Rows.uuids(held, h -> h.delivery().device()))
                .bind("payloads", Rows.texts(held, h -> h.delivery().payload()))
                .bind("codes", Rows.texts(held, HeldDelivery::code))
                .map(row -> Rows.required(row, "id", UUID.class))
                .all()
                .collect(Collectors.toSet());
    }

    /** Pieces of one learner that came from this device. */
    @Unscoped("pieces of the holder of a learning credential")
    Mono<List<HeldDelivery>> ofDevice(Learner learner, UUID device) {
        return db.sql(
                        """
                        SELECT county, person_id, id, course_id, lesson_id, version, kind, from_second, to_second, score, occurred_at,
                               anchored_at, received_at, credential_id, issued_at, device_id, CAST(payload AS text) AS payload, code, village_code
                          FROM evidence_held
                         WHERE county = ANY(CAST(:counties AS char(6)[])) AND person_id = :person AND device_id = :device
                         ORDER BY id
                        """)
                .bind("counties", Rows.counties(learner.counties()))
                .bind("person", learner.person().value())
                .bind("device", device)
                .map(HeldRepository::held)
                .all()
                .collectList();
    }

    /** Empty when there is none with this id in the scope. */
    Mono<HeldDelivery> find(Scope scope, UUID id) {
        return db.sql(
                        """
                        SELECT county, person_id, id, course_id, lesson_id, version, kind, from_second, to_second, score, occurred_at,
                               anchored_at, received_at, credential_id, issued_at, device_id, CAST(payload AS text) AS payload, code, village_code
                          FROM evidence_held
                         WHERE id = :id AND village_code ^@ ANY(:scope)
                        """)
                .bind("id", id)
                .bind("scope", scope.prefixes())
                .map(HeldRepository::held)
                .one();
    }

    /** Takes pieces out, to be counted. @return how many were still there */
    @Transactional(propagation = MANDATORY)
    @Unscoped("ids that the caller found within its authority")
    Mono<Long> remove(String county, Collection<UUID> ids) {
        return db.sql("DELETE FROM evidence_held WHERE county = :county AND id = ANY(:ids)")
                .bind("county", county)
                .bind("ids", ids.toArray(UUID[]::new))
                .fetch()
                .rowsUpdated();
    }

    private static HeldDelivery held(Readable row) {
        var delivery =
                new Delivery(
                        Acts.piece(row),
                        Rows.required(row, "credential_id", UUID.class),
                        Rows.required(row, "device_id", UUID.class),
                        Rows.required(row, "received_at", Instant.class),
                        Rows.required(row, "payload", String.class));
        return new HeldDelivery(
                Rows.required(row, "county", String.class),
                new PersonId(Rows.required(row, "person_id", UUID.class)),
                delivery,
                Rows.required(row, "issued_at", Instant.class),
                row.get("anchored_at", Instant.class),
                Rows.required(row, "code", String.class),
                row.get("village_code", String.class));
    }
}
