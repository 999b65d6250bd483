package org.xiangxue.server.account.session;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.account.AccountId;
import org.xiangxue.contract.account.Grant;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Mono;

@Repository
class SessionRepository {

    private static final String BY_TOKEN = "found by the session's token, a secret of its browser";
    private static final String OWN = "ends sessions, tells nothing";

    private final DatabaseClient db;

    SessionRepository(DatabaseClient db) {
        this.db = db;
    }

    /** With the grants as they are now; empty when it has ended or its account is closed. */
    @Unscoped(BY_TOKEN)
    Mono<SessionRow> find(SessionToken token, Instant now) {
        return db.sql(
                        """
                        SELECT s.id, s.account_id, s.county, s.person_id, s.device, s.shared, s.seen_at, s.ends_at, a.name,
                               ARRAY(SELECT g.role || '@' || g.region
                                       FROM account_grant g
                                      WHERE g.account_id = s.account_id
                                      ORDER BY g.role, g.region) AS grants
                          FROM session s
                          LEFT JOIN staff_account a ON a.id = s.account_id
                         WHERE s.token_hash = :token AND s.expires_at > :now AND a.closed_at IS NULL
                        """)
                .bind("token", token.hash())
                .bind("now", now)
                .map(SessionRepository::session)
                .one();
    }

    /** The device that a learner signed in on. */
    @Unscoped("the caller's own session")
    Mono<UUID> device(UUID session) {
        return db.sql("SELECT device FROM session WHERE id = :id AND device IS NOT NULL")
                .bind("id", session)
                .map(row -> Objects.requireNonNull(row.get("device", UUID.class)))
                .one();
    }

    @Unscoped(BY_TOKEN)
    @Transactional(propagation = MANDATORY)
    Mono<Void> add(
            UUID id,
            SessionToken token,
            SessionOwner owner,
            Instant now,
            Instant expires,
            Instant ends) {
        var insert =
                db.sql(
                                """
                                INSERT INTO session (id, token_hash, account_id, county, person_id, device, shared,
                                                     started_at, seen_at, expires_at, ends_at)
                                VALUES (:id, :token, :account, :county, :person, :device, :shared, :now, :now, :expires, :ends)
                                """)
                        .bind("id", id)
                        .bind("token", token.hash())
                        .bind("now", now)
                        .bind("expires", expires)
                        .bind("ends", ends);
        return switch (owner) {
            case SessionOwner.Learner learner ->
                    insert.bindNull("account", UUID.class)
                            .bind("county", learner.county())
                            .bind("person", learner.person().value())
                            .bind("device", learner.device())
                            .bind("shared", learner.shared())
                            .then();
            case SessionOwner.Staff staff ->
                    insert.bind("account", staff.account().value())
                            .bindNull("county", String.class)
                            .bindNull("person", UUID.class)
                            .bindNull("device", UUID.class)
                            .bind("shared", false)
                            .then();
        };
    }

    @Unscoped(OWN)
    @Transactional(propagation = MANDATORY)
    Mono<Void> touch(UUID id, Instant now, Instant expires) {
        return db.sql(
                        """
                        UPDATE session
                           SET seen_at = :now, expires_at = least(ends_at, :expires)
                         WHERE id = :id AND seen_at < :now
                        """)
                .bind("id", id)
                .bind("now", now)
                .bind("expires", expires)
                .then();
    }

    @Unscoped(BY_TOKEN)
    @Transactional(propagation = MANDATORY)
    Mono<Void> remove(SessionToken token) {
        return db.sql("DELETE FROM session WHERE token_hash = :token")
                .bind("token", token.hash())
                .then();
    }

    @Unscoped(OWN)
    @Transactional(propagation = MANDATORY)
    Mono<Void> removeOf(AccountId account, @Nullable UUID except) {
        var delete =
                db.sql(
                                """
                                DELETE FROM session
                                 WHERE account_id = :account AND (CAST(:except AS uuid) IS NULL OR id <> :except)
                                """)
                        .bind("account", account.value());
        return (except == null
                        ? delete.bindNull("except", UUID.class)
                        : delete.bind("except", except))
                .then();
    }

    @Unscoped(OWN)
    @Transactional(propagation = MANDATORY)
    Mono<Void> removeOf(PersonId person) {
        return db.sql("DELETE FROM session WHERE person_id = :person")
                .bind("person", person.value())
                .then();
    }

    @Unscoped(OWN)
    @Transactional(propagation = MANDATORY)
    Mono<Long> removeExpired(Instant now) {
        return db.sql("DELETE FROM session WHERE expires_at <= :now")
                .bind("now", now)
                .fetch()
                .rowsUpdated();
    }

    private static SessionRow session(Readable row) {
        return new SessionRow(
                Objects.requireNonNull(row.get("id", UUID.class)),
                owner(row),
                Objects.requireNonNullElse(row.get("name", String.class), ""),
                grants(Objects.requireNonNull(row.get("grants", String[].class))),
                Objects.requireNonNull(row.get("seen_at", Instant.class)),
                Objects.requireNonNull(row.get("ends_at", Instant.class)));
    }

    private static SessionOwner owner(Readable row) {
        var account = row.get("account_id", UUID.class);
        if (account != null) {
            return new SessionOwner.Staff(new AccountId(account));
        }
        return new SessionOwner.Learner(
                Objects.requireNonNull(row.get("county", String.class)),
                new PersonId(Objects.requireNonNull(row.get("person_id", UUID.class))),
                Objects.requireNonNull(row.get("device", UUID.class)),
                Boolean.TRUE.equals(row.get("shared", Boolean.class)));
    }

    private static List<Grant> grants(String[] grants) {
        return Arrays.stream(grants)
                .map(grant -> grant.split("@", 2))
                .map(parts -> new Grant(Role.valueOf(parts[0]), parts[1], null))
                .toList();
    }
}
