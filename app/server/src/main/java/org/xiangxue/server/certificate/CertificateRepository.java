package org.xiangxue.server.certificate;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;
import static org.xiangxue.server.platform.Rows.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.platform.security.Scope;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Mono;

@Repository
class CertificateRepository {

    private static final String COLUMNS =
            """
            c.county, c.serial, c.person_id, c.village_code, c.course_id, c.course_slug, c.course_title, c.course_version,
            c.name, c.trust, c.completed_on, c.valid_until, c.jws, c.revoked_on
            """;

    private final DatabaseClient db;

    CertificateRepository(DatabaseClient db) {
        this.db = db;
    }

    /**
     * True when this person has, or once had, a certificate for the course: issuing twice is the
     * same as once.
     */
    Mono<Boolean> exists(Scope scope, PersonId person, CourseId course) {
        return db.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM certificate
                                        WHERE person_id = :person AND course_id = :course AND village_code ^@ ANY(:scope))
                        """)
                .bind("person", person.value())
                .bind("course", course.value())
                .bind("scope", scope.prefixes())
                .map(row -> Objects.requireNonNull(row.get(0, Boolean.class)))
                .one();
    }

    /** False when a valid one stands already: the unique index decides between two servers. */
    @Transactional(propagation = MANDATORY)
    @Unscoped("writes what the system issues")
    Mono<Boolean> add(Certificate certificate, Instant issuedAt) {
        return db.sql(
                        """
                        WITH added AS (
                            INSERT INTO certificate (county, serial, person_id, village_code, course_id, course_slug, course_title,
                                                     course_version, name, trust, completed_on, valid_until, jws, issued_at)
                            VALUES (:county, :serial, :person, :village, :course, :slug, :title, :version, :name, :trust,
                                    :completedOn, :validUntil, :jws, :issuedAt)
                            ON CONFLICT (county, person_id, course_id) WHERE ended_at IS NULL DO NOTHING
                            RETURNING serial, county)
                        INSERT INTO certificate_serial (serial, county) SELECT serial, county FROM added
                        """)
                .bind("county", certificate.county())
                .bind("serial", certificate.serial())
                .bind("person", certificate.person().value())
                .bind("village", certificate.village())
                .bind("course", certificate.course().value())
                .bind("slug", certificate.courseSlug())
                .bind("title", certificate.courseTitle())
                .bind("version", certificate.courseVersion())
                .bind("name", certificate.name())
                .bind("trust", certificate.trust())
                .bind("completedOn", certificate.completedOn())
                .bind("validUntil", certificate.validUntil())
                .bind("jws", certificate.jws())
                .bind("issuedAt", issuedAt)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** Marks it as revoked, once; {@code ALREADY_REVOKED} the second time. */
    @Transactional(propagation = MANDATORY)
    Mono<Void> revoke(
            Scope scope, Certificate certificate, LocalDate on, Instant at, String reason) {
        return db.sql(
                        """
                        UPDATE certificate
                           SET revoked_on = :on, ended_at = :at, revoked_by = :actor, revoke_reason = :reason
                         WHERE county = :county AND serial = :serial AND village_code ^@ ANY(:scope) AND revoked_on IS NULL
                        """)
                .bind("on", on)
                .bind("at", at)
                .bind("actor", scope.actor())
                .bind("reason", reason)
                .bind("county", certificate.county())
                .bind("serial", certificate.serial())
                .bind("scope", scope.prefixes())
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .switchIfEmpty(
                        Problem.conflict(
                                        ProblemCode.ALREADY_REVOKED,
                                        certificate.serial() + " was revoked before")
                                .asMono())
                .then();
    }

    @Unscoped("public facts: whoever holds a serial may verify it")
    Mono<Certificate> find(Serial serial) {
        return db.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM certificate_serial s JOIN certificate c USING (county, serial) WHERE s.serial = :serial")
                .bind("serial", serial.value())
                .map(CertificateRepository::certificate)
                .one();
    }

    Mono<Certificate> get(Scope scope, Serial serial) {
        return find(serial)
                .filter(certificate -> scope.covers(certificate.village()))
                .switchIfEmpty(Problem.notFound("certificate", serial).asMono());
    }

    /** Newest first; a person moved here keeps those of the former county. */
    Mono<List<Certificate>> listOf(Caller.Learner learner) {
        return db.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM certificate c WHERE c.person_id = :person ORDER BY c.completed_on DESC, c.serial")
                .bind("person", learner.person().value())
                .map(CertificateRepository::certificate)
                .all()
                .collectList();
    }

    /** Newest first, after the key {@code yyyy-MM-dd,serial}. */
    Mono<List<Certificate>> list(Scope scope, LocalDate beforeDay, String beforeSerial, int limit) {
        return db.sql(
                        "SELECT "
                                + COLUMNS
                                + """
                                  FROM certificate c
                                 WHERE c.village_code ^@ ANY(:scope) AND (c.completed_on, c.serial) < (:day, :serial)
                                 ORDER BY c.completed_on DESC, c.serial DESC
                                 LIMIT :limit
                                """)
                .bind("scope", scope.prefixes())
                .bind("day", beforeDay)
                .bind("serial", beforeSerial)
                .bind("limit", limit)
                .map(CertificateRepository::certificate)
                .all()
                .collectList();
    }

    @Unscoped("serials alone name nobody")
    Mono<List<String>> revokedSerials() {
        return db.sql("SELECT serial FROM certificate WHERE revoked_on IS NOT NULL ORDER BY serial")
                .map(row -> Objects.requireNonNull(row.get("serial", String.class)))
                .all()
                .collectList();
    }

    private static Certificate certificate(Readable row) {
        return new Certificate(
                text(row, "county"),
                text(row, "serial"),
                new PersonId(Objects.requireNonNull(row.get("person_id", UUID.class))),
                text(row, "village_code"),
                new CourseId(Objects.requireNonNull(row.get("course_id", UUID.class))),
                text(row, "course_slug"),
                text(row, "course_title"),
                Objects.requireNonNull(row.get("course_version", Integer.class)),
                text(row, "name"),
                text(row, "trust"),
                Objects.requireNonNull(row.get("completed_on", LocalDate.class)),
                Objects.requireNonNull(row.get("valid_until", LocalDate.class)),
                text(row, "jws"),
                row.get("revoked_on", LocalDate.class));
    }
}
