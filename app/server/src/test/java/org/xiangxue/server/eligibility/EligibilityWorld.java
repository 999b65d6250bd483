package org.xiangxue.server.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.server.eligibility.decision.Reconsidering;
import org.xiangxue.server.household.DirtyHouseholds;
import org.xiangxue.server.testing.Api;
import org.xiangxue.server.testing.TestDatabase;
import org.xiangxue.server.testing.TestRegistry.Villager;

/** What the tests of eligibility do to households, and how they wait for the drainer. */
public final class EligibilityWorld {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Reconsidering reconsidering;
    private final DirtyHouseholds dirty;
    private final TransactionalOperator transaction;

    public EligibilityWorld(
            Reconsidering reconsidering, DirtyHouseholds dirty, TransactionalOperator transaction) {
        this.reconsidering = reconsidering;
        this.dirty = dirty;
        this.transaction = transaction;
    }

    /** Marks the household and waits until its facts have been looked at. */
    public void settle(Villager villager) throws SQLException {
        transaction
                .transactional(
                        dirty.mark(
                                villager.county(),
                                List.of(villager.household()),
                                EnumSet.of(DirtyHouseholds.Consumer.ELIGIBILITY)))
                .block(LONGEST);
        drain(villager);
    }

    /** The sweep of the running server drains too, so a mark may be taken by it. */
    public void drain(Villager villager) throws SQLException {
        var deadline = Instant.now().plus(LONGEST);
        while (!one("SELECT count(*) FROM dirty_household WHERE consumer = 'ELIGIBILITY' AND"
                        + " household_id = '"
                        + villager.household()
                        + "'")
                .equals("0")) {
            assertThat(Instant.now()).isBefore(deadline);
            reconsidering.drain(villager.county()).block(LONGEST);
        }
    }

    public static String certify(Villager villager, String course, LocalDate on)
            throws SQLException {
        var serial = "T" + UUID.randomUUID().toString().replace("-", "").substring(0, 11);
        run(
                """
                INSERT INTO certificate (county, serial, person_id, village_code, course_id, course_slug, course_title, course_version,
                                         name, trust, completed_on, valid_until, jws, issued_at)
                VALUES ('%s', '%s', '%s', '%s', gen_random_uuid(), '%s', 'Test', 1, 'x*', 'SELF', '%s', '%s', '', now())
                """
                        .formatted(
                                villager.county(),
                                serial,
                                villager.person(),
                                villager.village(),
                                course,
                                on,
                                on.plusYears(3)));
        return serial;
    }

    public static void revoke(String serial) throws SQLException {
        run(
                "UPDATE certificate SET revoked_on = DATE '2026-11-01', ended_at = now(),"
                        + " revoked_by = 'test', revoke_reason = 'wrong' WHERE serial = '"
                        + serial
                        + "'");
    }

    public static void run(String sql) throws SQLException {
        try (var database = TestDatabase.connect();
                var statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    public static String one(String sql) throws SQLException {
        try (var database = TestDatabase.connect();
                var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).as(sql).isTrue();
            return String.valueOf(rows.getString(1));
        }
    }

    public static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Api.Refusal.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo(code));
    }
}
