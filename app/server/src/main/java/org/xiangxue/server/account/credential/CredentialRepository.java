package org.xiangxue.server.account.credential;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Mono;

@Repository
class CredentialRepository {

    private static final String COLUMNS =
            "id, county, person_id, device, pseudonym, issued_at, revoked_at";

    private final DatabaseClient db;

    CredentialRepository(DatabaseClient db) {
        this.db = db;
    }

    /** The valid one of this person on this device: the one there is, or this new one. */
    @Unscoped("the person just proved who they are")
    @Transactional(propagation = MANDATORY)
    Mono<CredentialRow> addOrGet(String county, PersonId person, CredentialClaims claims) {
        var insert =
                db.sql(
                                """
                                INSERT INTO learning_credential (county, id, person_id, device, pseudonym, issued_at)
                                VALUES (:county, :id, :person, :device, :pseudonym, :issued)
                                ON CONFLICT (county, person_id, device) WHERE revoked_at IS NULL DO NOTHING
                                """)
                        .bind("county", county)
                        .bind("id", claims.id())
                        .bind("person", person.value())
                        .bind("device", claims.device())
                        .bind("pseudonym", claims.pseudonym())
                        .bind("issued", claims.issuedAt())
                        .then();
        var select =
                db.sql(
                                "SELECT "
                                        + COLUMNS
                                        + """
                                          FROM learning_credential
                                         WHERE county = :county AND person_id = :person AND device = :device
                                           AND revoked_at IS NULL
                                        """)
                        .bind("county", county)
                        .bind("person", person.value())
                        .bind("device", claims.device())
                        .map(CredentialRepository::credential)
                        .one();
        return insert.then(select);
    }

    @Unscoped("found by the id in a token that we signed")
    Mono<CredentialRow> find(String county, UUID id) {
        return db.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM learning_credential WHERE county = :county AND id = :id")
                .bind("county", county)
                .bind("id", id)
                .map(CredentialRepository::credential)
                .one();
    }

    /** All of a person, whatever county they were issued in. */
    @Unscoped("the person was found within the caller's scope")
    @Transactional(propagation = MANDATORY)
    Mono<List<UUID>> revoke(PersonId person, Instant now) {
        return db.sql(
                        """
                        UPDATE learning_credential
                           SET revoked_at = :now
                         WHERE person_id = :person AND revoked_at IS NULL
                        RETURNING id
                        """)
                .bind("person", person.value())
                .bind("now", now)
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .all()
                .collectList();
    }

    private static CredentialRow credential(Readable row) {
        return new CredentialRow(
                new CredentialClaims(
                        Objects.requireNonNull(row.get("id", UUID.class)),
                        Objects.requireNonNull(row.get("pseudonym", String.class)),
                        Objects.requireNonNull(row.get("device", UUID.class)),
                        Objects.requireNonNull(row.get("county", String.class)),
                        Objects.requireNonNull(row.get("issued_at", Instant.class))),
                new PersonId(Objects.requireNonNull(row.get("person_id", UUID.class))),
                row.get("revoked_at", Instant.class));
    }

    /**
     * @param revokedAt null while it is valid
     */
    record CredentialRow(CredentialClaims claims, PersonId person, @Nullable Instant revokedAt) {}
}
