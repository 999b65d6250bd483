package org.xiangxue.server.account.session;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Mono;

/** Counts tries under keyed hashes. */
@Repository
class SignInGuardRepository {

    private static final String HASHED = "rows name nobody: their key is a keyed hash";

    private final DatabaseClient db;

    SignInGuardRepository(DatabaseClient db) {
        this.db = db;
    }

    /** One drop more in the address's bucket; false when it is full. */
    @Unscoped(HASHED)
    @Transactional(propagation = MANDATORY)
    Mono<Boolean> fill(byte[] address, Instant now, Duration drop, Duration bucket) {
        return db.sql(
                        """
                        INSERT INTO sign_in_address AS a (address, full_until)
                        VALUES (:address, :first)
                        ON CONFLICT (address) DO UPDATE
                           SET full_until = greatest(a.full_until, :now) + make_interval(secs => :drop)
                         WHERE a.full_until <= :brim
                        """)
                .bind("address", address)
                .bind("first", now.plus(drop))
                .bind("now", now)
                .bind("drop", (double) drop.toSeconds())
                .bind("brim", now.plus(bucket))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Unscoped(HASHED)
    @Transactional(propagation = MANDATORY)
    Mono<Void> empty(byte[] address, Duration drop) {
        return db.sql(
                        """
                        UPDATE sign_in_address
                           SET full_until = full_until - make_interval(secs => :drop)
                         WHERE address = :address
                        """)
                .bind("address", address)
                .bind("drop", (double) drop.toSeconds())
                .then();
    }

    /**
     * Counts a failure before it is known to be one, so that tries sent at once are counted too.
     * Empty while the subject is locked.
     */
    @Unscoped(HASHED)
    @Transactional(propagation = MANDATORY)
    Mono<Integer> count(byte[] subject, Instant now, Duration lock, int most) {
        return db.sql(
                        """
                        INSERT INTO sign_in_failure AS f (subject, failures, failed_at)
                        VALUES (:subject, 1, :now)
                        ON CONFLICT (subject) DO UPDATE
                           SET failures = CASE WHEN f.failed_at <= :forgotten THEN 1 ELSE f.failures + 1 END,
                               failed_at = :now,
                               locked_until = CASE WHEN f.failed_at > :forgotten AND f.failures + 1 >= :most
                                                   THEN CAST(:unlocked AS timestamptz) END
                         WHERE f.locked_until IS NULL OR f.locked_until <= :now
                        RETURNING failures
                        """)
                .bind("subject", subject)
                .bind("now", now)
                .bind("forgotten", now.minus(lock))
                .bind("unlocked", now.plus(lock))
                .bind("most", most)
                .map(row -> Objects.requireNonNull(row.get("failures", Integer.class)))
                .one();
    }

    /** Until when each of those that are locked is locked. */
    @Unscoped(HASHED)
    Mono<Map<ByteBuffer, Instant>> locks(Collection<byte[]> subjects, Instant now) {
        if (subjects.isEmpty()) {
            return Mono.just(Map.of());
        }
        return db.sql(
                        """
                        SELECT subject, locked_until
                          FROM sign_in_failure
                         WHERE subject IN (:subjects) AND locked_until > :now
                        """)
                .bind("subjects", subjects)
                .bind("now", now)
                .map(SignInGuardRepository::lock)
                .all()
                .collectList()
                .map(locks -> locks.stream().collect(Collectors.toMap(Lock::subject, Lock::until)));
    }

    @Unscoped(HASHED)
    @Transactional(propagation = MANDATORY)
    Mono<Void> forget(byte[] subject) {
        return db.sql("DELETE FROM sign_in_failure WHERE subject = :subject")
                .bind("subject", subject)
                .then();
    }

    @Unscoped(HASHED)
    @Transactional(propagation = MANDATORY)
    Mono<Long> sweep(Instant now, Instant forgotten) {
        var addresses =
                db.sql("DELETE FROM sign_in_address WHERE full_until <= :now")
                        .bind("now", now)
                        .fetch()
                        .rowsUpdated();
        var subjects =
                db.sql(
                                """
                                DELETE FROM sign_in_failure
                                 WHERE failed_at <= :forgotten AND (locked_until IS NULL OR locked_until <= :now)
                                """)
                        .bind("now", now)
                        .bind("forgotten", forgotten)
                        .fetch()
                        .rowsUpdated();
        return addresses.flatMap(first -> subjects.map(second -> first + second));
    }

    private static Lock lock(Readable row) {
        return new Lock(
                ByteBuffer.wrap(Objects.requireNonNull(row.get("subject", byte[].class))),
                Objects.requireNonNull(row.get("locked_until", Instant.class)));
    }

    private record Lock(ByteBuffer subject, Instant until) {}
}
