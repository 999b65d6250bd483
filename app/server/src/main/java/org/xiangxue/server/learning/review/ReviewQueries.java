package org.xiangxue.server.learning.review;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.course.LessonId;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.learning.facts.Rows;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** What waits for a person, by the village in which the learner lives now. */
@Component
class ReviewQueries {

    private final DatabaseClient db;

    ReviewQueries(DatabaseClient db) {
        this.db = db;
    }

    record Flag(
            UUID id,
            PersonId person,
            String kind,
            LocalDate day,
            String detail,
            String village,
            Instant raisedAt,
            boolean open) {}

    record Held(
            UUID id,
            PersonId person,
            LessonId lesson,
            int version,
            String code,
            Instant at,
            Instant receivedAt,
            String village) {}

    /** Open ones first, newest first. */
    Mono<List<Flag>> flags(Scope scope, FlagPosition after, int limit) {
        return db.sql(
                        """
                        SELECT id, person_id, kind, day, detail, village_code, raised_at, closed_at IS NULL AS open
                          FROM evidence_flag
                         WHERE village_code ^@ ANY(:scope) AND (closed_at IS NULL, id) < (:open, :id)
                         ORDER BY closed_at IS NULL DESC, id DESC
                         LIMIT :limit
                        """)
                .bind("scope", scope.prefixes())
                .bind("open", after.open())
                .bind("id", after.id())
                .bind("limit", limit)
                .map(ReviewQueries::flag)
                .all()
                .collectList();
    }

    /** Those that wait longest first. */
    Mono<List<Held>> held(Scope scope, HeldPosition after, int limit) {
        return db.sql(
                        """
                        SELECT id, person_id, lesson_id, version, code, occurred_at, received_at, village_code
                          FROM evidence_held
                         WHERE village_code ^@ ANY(:scope) AND (received_at, id) > (:received, :id)
                         ORDER BY received_at, id
                         LIMIT :limit
                        """)
                .bind("scope", scope.prefixes())
                .bind("received", after.receivedAt())
                .bind("id", after.id())
                .bind("limit", limit)
                .map(ReviewQueries::held)
                .all()
                .collectList();
    }

    /** Of one flag; empty when there is none with this id in the scope. */
    Mono<Flag> flag(Scope scope, UUID id) {
        return db.sql(
                        """
                        SELECT id, person_id, kind, day, detail, village_code, raised_at, closed_at IS NULL AS open
                          FROM evidence_flag
                         WHERE id = :id AND village_code ^@ ANY(:scope)
                        """)
                .bind("id", id)
                .bind("scope", scope.prefixes())
                .map(ReviewQueries::flag)
                .one();
    }

    private static Flag flag(Readable row) {
        return new Flag(
                Rows.required(row, "id", UUID.class),
                new PersonId(Rows.required(row, "person_id", UUID.class)),
                Rows.required(row, "kind", String.class),
                Rows.required(row, "day", LocalDate.class),
                Rows.required(row, "detail", String.class),
                Rows.required(row, "village_code", String.class),
                Rows.required(row, "raised_at", Instant.class),
                Rows.required(row, "open", Boolean.class));
    }

    private static Held held(Readable row) {
        return new Held(
                Rows.required(row, "id", UUID.class),
                new PersonId(Rows.required(row, "person_id", UUID.class)),
                new LessonId(Rows.required(row, "lesson_id", UUID.class)),
                Rows.required(row, "version", Integer.class),
                Rows.required(row, "code", String.class),
                Rows.required(row, "occurred_at", Instant.class),
                Rows.required(row, "received_at", Instant.class),
                Rows.required(row, "village_code", String.class));
    }

    /** Where a page of flags ended. */
    record FlagPosition(boolean open, UUID id) {

        static final FlagPosition START = new FlagPosition(true, new UUID(-1, -1));

        static FlagPosition of(@Nullable String after) {
            return after == null
                    ? START
                    : Position.read(
                            after, (first, id) -> new FlagPosition(first.equals("open"), id));
        }

        @Override
        public String toString() {
            return (open ? "open" : "closed") + Position.BETWEEN + id;
        }
    }

    /** Where a page of held pieces ended. */
    record HeldPosition(Instant receivedAt, UUID id) {

        static HeldPosition of(@Nullable String after) {
            return after == null
                    ? new HeldPosition(Instant.EPOCH, new UUID(0, 0))
                    : Position.read(
                            after, (first, id) -> new HeldPosition(Instant.parse(first), id));
        }

        @Override
        public String toString() {
            return receivedAt + Position.BETWEEN + id;
        }
    }
}
