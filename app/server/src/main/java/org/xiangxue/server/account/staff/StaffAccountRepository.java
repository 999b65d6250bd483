package org.xiangxue.server.account.staff;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.AccountId;
import org.xiangxue.contract.account.Grant;
import org.xiangxue.contract.account.Role;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Mono;

@Repository
class StaffAccountRepository {

    private static final String STAFF = "accounts of staff are no personal data of villagers";
    private static final String COLUMNS =
            "id, username, name, password_hash, closed_at IS NOT NULL AS closed";

    private final DatabaseClient db;

    StaffAccountRepository(DatabaseClient db) {
        this.db = db;
    }

    @Unscoped(STAFF)
    Mono<StaffAccount> find(String username) {
        return db.sql("SELECT " + COLUMNS + " FROM staff_account WHERE username = :username")
                .bind("username", username)
                .map(StaffAccountRepository::account)
                .one();
    }

    @Unscoped(STAFF)
    Mono<StaffAccount> get(AccountId id) {
        return db.sql("SELECT " + COLUMNS + " FROM staff_account WHERE id = :id")
                .bind("id", id.value())
                .map(StaffAccountRepository::account)
                .one()
                .switchIfEmpty(Problem.notFound("account", id).asMono());
    }

    @Unscoped(STAFF)
    @Transactional(propagation = MANDATORY)
    Mono<Void> add(StaffAccount account, Instant now) {
        return db.sql(
                        """
                        INSERT INTO staff_account (id, username, name, password_hash, created_at)
                        VALUES (:id, :username, :name, :hash, :now)
                        """)
                .bind("id", account.id().value())
                .bind("username", account.username())
                .bind("name", account.name())
                .bind("hash", account.passwordHash())
                .bind("now", now)
                .then()
                .onErrorMap(
                        DuplicateKeyException.class,
                        _ ->
                                Problem.conflict(
                                                ProblemCode.NAME_TAKEN,
                                                account.username() + " is taken")
                                        .asException());
    }

    @Unscoped(STAFF)
    @Transactional(propagation = MANDATORY)
    Mono<Void> replaceGrants(AccountId id, Collection<Grant> grants) {
        var insert =
                db.sql(
                                """
                                INSERT INTO account_grant (account_id, role, region)
                                SELECT :id, * FROM unnest(:roles, :regions)
                                ON CONFLICT DO NOTHING
                                """)
                        .bind("id", id.value())
                        .bind(
                                "roles",
                                grants.stream()
                                        .map(grant -> grant.role().name())
                                        .toArray(String[]::new))
                        .bind("regions", grants.stream().map(Grant::region).toArray(String[]::new))
                        .then();
        return db.sql("DELETE FROM account_grant WHERE account_id = :id")
                .bind("id", id.value())
                .then()
                .then(insert);
    }

    @Unscoped(STAFF)
    @Transactional(propagation = MANDATORY)
    Mono<Void> updatePassword(AccountId id, String hash) {
        return db.sql("UPDATE staff_account SET password_hash = :hash WHERE id = :id")
                .bind("id", id.value())
                .bind("hash", hash)
                .then();
    }

    @Unscoped(STAFF)
    @Transactional(propagation = MANDATORY)
    Mono<Void> updateClosed(AccountId id, @Nullable Instant closedAt) {
        var update =
                db.sql("UPDATE staff_account SET closed_at = :closed WHERE id = :id")
                        .bind("id", id.value());
        return (closedAt == null
                        ? update.bindNull("closed", Instant.class)
                        : update.bind("closed", closedAt))
                .then();
    }

    @Unscoped(STAFF)
    @Transactional(propagation = MANDATORY)
    Mono<Void> signedIn(AccountId id, Instant now) {
        return db.sql("UPDATE staff_account SET last_sign_in = :now WHERE id = :id")
                .bind("id", id.value())
                .bind("now", now)
                .then();
    }

    /**
     * Accounts that can administrate, locked against each other: whoever takes one away waits for
     * the other.
     */
    @Unscoped(STAFF)
    @Transactional(propagation = MANDATORY)
    Mono<List<AccountId>> lockAdministrators() {
        return db.sql(
                        """
                        SELECT a.id
                          FROM staff_account a
                          JOIN account_grant g ON g.account_id = a.id
                         WHERE g.role = :role AND a.closed_at IS NULL
                         ORDER BY a.id
                           FOR UPDATE
                        """)
                .bind("role", Role.ADMINISTRATOR.name())
                .map(row -> new AccountId(Objects.requireNonNull(row.get("id", UUID.class))))
                .all()
                .collectList();
    }

    /** Whether anybody could ever have administrated here. */
    @Unscoped(STAFF)
    Mono<Boolean> hasAdministrator() {
        return db.sql("SELECT 1 FROM account_grant WHERE role = :role LIMIT 1")
                .bind("role", Role.ADMINISTRATOR.name())
                .fetch()
                .first()
                .hasElement();
    }

    private static StaffAccount account(Readable row) {
        return new StaffAccount(
                new AccountId(Objects.requireNonNull(row.get("id", UUID.class))),
                Objects.requireNonNull(row.get("username", String.class)),
                Objects.requireNonNull(row.get("name", String.class)),
                Objects.requireNonNull(row.get("password_hash", String.class)),
                Boolean.TRUE.equals(row.get("closed", Boolean.class)));
    }
}
