package org.xiangxue.server.learning.facts;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.course.LessonId;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.learning.rules.Credits.CoveredDay;
import org.xiangxue.server.learning.rules.Piece;
import org.xiangxue.server.learning.rules.Plausibility.Presence;
import org.xiangxue.server.learning.rules.Seconds;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Mono;

/** Accepted pieces. They are added and read; the database refuses everything else. */
@Repository
public class EvidenceRepository {

    private static final String OWN = "pieces of one learner, for what is derived from them";

    private final DatabaseClient db;

    EvidenceRepository(DatabaseClient db) {
        this.db = db;
    }

    /** Adds what is not there yet. @return the ids that were new */
    @Transactional(propagation = MANDATORY)
    @Unscoped("writes for the holder of a learning credential")
    public Mono<Set<UUID>> add(String county, PersonId person, List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return Mono.just(Set.of());
        }
        return db.sql(
                        """
                        INSERT INTO evidence (county, id, person_id, course_id, lesson_id, version, kind, from_second, to_second, score,
                                              occurred_at, received_at, credential_id, device_id, trust, payload)
                        SELECT :county, u.id, :person, u.course, u.lesson, u.version, u.kind, u.from_second, u.to_second, u.score,
                               u.at, u.received, u.credential, u.device, 'SELF', CAST(u.payload AS jsonb)
                          FROM unnest(:ids, :courses, :lessons, :versions, :kinds, :froms, :tos, :scores, :ats, :receiveds, :credentials,
                                      :devices, :payloads)
                            AS u (id, course, lesson, version, kind, from_second, to_second, score, at, received, credential, device, payload)
                         ORDER BY u.id
                        ON CONFLICT (county, id) DO NOTHING
                        RETURNING id
                        """)
                .bind("county", county)
                .bind("person", person.value())
                .bind("ids", Rows.uuids(deliveries, Delivery::id))
                .bind("courses", Rows.uuids(deliveries, d -> d.piece().course().value()))
                .bind("lessons", Rows.uuids(deliveries, d -> d.piece().lesson().value()))
                .bind("versions", Rows.numbers(deliveries, d -> d.piece().version()))
                .bind("kinds", Rows.texts(deliveries, d -> Acts.kind(d.piece())))
                .bind("froms", Rows.numbers(deliveries, d -> Acts.from(d.piece())))
                .bind("tos", Rows.numbers(deliveries, d -> Acts.to(d.piece())))
                .bind("scores", Rows.numbers(deliveries, d -> Acts.score(d.piece())))
                .bind("ats", Rows.moments(deliveries, d -> d.piece().at()))
                .bind("receiveds", Rows.moments(deliveries, Delivery::receivedAt))
                .bind("credentials", Rows.uuids(deliveries, Delivery::credential))
                .bind("devices", Rows.uuids(deliveries, Delivery::device))
                .bind("payloads", Rows.texts(deliveries, Delivery::payload))
                .map(row -> Rows.required(row, "id", UUID.class))
                .all()
                .collect(Collectors.toSet());
    }

    /**
     * Whose pieces these ids are, among the accepted and the held. The range of the ids spares the
     * months that have none.
     */
    @Unscoped("tells a delivery of the same piece from the first one")
    public Mono<Map<UUID, PersonId>> owners(List<String> counties, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Mono.just(Map.of());
        }
        var ordered = ids.stream().sorted((a, b) -> a.toString().compareTo(b.toString())).toList();
        return db.sql(
                        """
                        SELECT id, person_id
                          FROM evidence
                         WHERE county = ANY(CAST(:counties AS char(6)[])) AND id = ANY(:ids) AND id BETWEEN :first AND :last
                        UNION ALL
                        SELECT id, person_id
                          FROM evidence_held
                         WHERE county = ANY(CAST(:counties AS char(6)[])) AND id = ANY(:ids)
                        """)
                .bind("counties", Rows.counties(counties))
                .bind("ids", ordered.toArray(UUID[]::new))
                .bind("first", ordered.getFirst())
                .bind("last", ordered.getLast())
                .map(row ->
                        new Owned(
                                Rows.required(row, "id", UUID.class),
                                new PersonId(Rows.required(row, "person_id", UUID.class))))
                .all()
                .collect(Collectors.toMap(Owned::id, Owned::person, (one, _) -> one));
    }

    private record Owned(UUID id, PersonId person) {}

    @Unscoped(OWN)
    public Mono<List<Piece>> pieces(Learner learner, Collection<LessonId> lessons) {
        return db.sql(
                        """
                        SELECT id, course_id, lesson_id, version, kind, from_second, to_second, score, occurred_at
                          FROM evidence
                         WHERE county = ANY(CAST(:counties AS char(6)[])) AND person_id = :person AND lesson_id = ANY(:lessons)
                        """)
                .bind("counties", Rows.counties(learner.counties()))
                .bind("person", learner.person().value())
                .bind("lessons", Rows.uuids(lessons, LessonId::value))
                .map(Acts::piece)
                .all()
                .collectList();
    }

    /** All of the learner's pieces. */
    @Unscoped(OWN)
    public Mono<List<Piece>> pieces(Learner learner) {
        return db.sql(
                        """
                        SELECT id, course_id, lesson_id, version, kind, from_second, to_second, score, occurred_at
                          FROM evidence
                         WHERE county = ANY(CAST(:counties AS char(6)[])) AND person_id = :person
                        """)
                .bind("counties", Rows.counties(learner.counties()))
                .bind("person", learner.person().value())
                .map(Acts::piece)
                .all()
                .collectList();
    }

    /** By version of the course, the moment of the earliest piece that names it. */
    @Unscoped(OWN)
    public Mono<Map<Integer, Instant>> versionsNamed(Learner learner, CourseId course) {
        return db.sql(
                        """
                        SELECT version, min(occurred_at) AS first_at
                          FROM evidence
                         WHERE county = ANY(CAST(:counties AS char(6)[])) AND person_id = :person AND course_id = :course
                         GROUP BY version
                        """)
                .bind("counties", Rows.counties(learner.counties()))
                .bind("person", learner.person().value())
                .bind("course", course.value())
                .map(row ->
                        Map.entry(
                                Rows.required(row, "version", Integer.class),
                                Rows.required(row, "first_at", Instant.class)))
                .all()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What was covered of each lesson on each day in Asia/Shanghai. */
    @Unscoped(OWN)
    public Mono<List<CoveredDay>> coveredDays(Learner learner) {
        return db.sql(
                        """
                        SELECT course_id, lesson_id, CAST(occurred_at AT TIME ZONE :zone AS date) AS day,
                               CAST(range_agg(int4range(from_second, to_second)) AS text) AS covered
                          FROM evidence
                         WHERE county = ANY(CAST(:counties AS char(6)[])) AND person_id = :person AND kind = 'interval'
                         GROUP BY course_id, lesson_id, day
                        """)
                .bind("zone", Days.ZONE.getId())
                .bind("counties", Rows.counties(learner.counties()))
                .bind("person", learner.person().value())
                .map(EvidenceRepository::coveredDay)
                .all()
                .collectList();
    }

    /** Intervals from this moment on. */
    @Unscoped(OWN)
    public Mono<List<Presence>> presences(Learner learner, Instant since) {
        return db.sql(
                        """
                        SELECT id, device_id, occurred_at, to_second - from_second AS length
                          FROM evidence
                         WHERE county = ANY(CAST(:counties AS char(6)[])) AND person_id = :person
                           AND kind = 'interval' AND occurred_at >= :since
                        """)
                .bind("counties", Rows.counties(learner.counties()))
                .bind("person", learner.person().value())
                .bind("since", since)
                .map(EvidenceRepository::presence)
                .all()
                .collectList();
    }

    private static CoveredDay coveredDay(Readable row) {
        return new CoveredDay(
                new CourseId(Rows.required(row, "course_id", UUID.class)),
                new LessonId(Rows.required(row, "lesson_id", UUID.class)),
                Rows.required(row, "day", LocalDate.class),
                Seconds.parse(Rows.required(row, "covered", String.class)));
    }

    private static Presence presence(Readable row) {
        return new Presence(
                Rows.required(row, "id", UUID.class),
                Rows.required(row, "device_id", UUID.class),
                Rows.required(row, "occurred_at", Instant.class),
                Duration.ofSeconds(Rows.required(row, "length", Integer.class)));
    }
}
