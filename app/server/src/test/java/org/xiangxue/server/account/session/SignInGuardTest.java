package org.xiangxue.server.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangxue.server.testing.DatabaseTest;
import org.xiangxue.server.testing.TestClock;
import org.xiangxue.server.testing.TestDatabase;
import reactor.core.publisher.Flux;

@DatabaseTest
class SignInGuardTest {

    private final SignInSubject subject = SignInSubject.ofUsername(UUID.randomUUID().toString());
    private final String address = UUID.randomUUID().toString();
    @Autowired private SignInGuard guard;
    @Autowired private Sessions sessions;
    @Autowired private TestClock clock;

    @AfterEach
    void setTheClockRight() {
        clock.setRight();
    }

    /** Each counts before it is judged: sending all guesses at once gains nothing. */
    @Test
    void ofManyTriesAtOnceFiveAreJudged() {
        var admissions =
                Flux.range(0, 20)
                        .flatMap(_ -> guard.admit(subject, address), 20)
                        .collectList()
                        .block();

        assertThat(admissions)
                .filteredOn(Admission.Admitted.class::isInstance)
                .hasSize(SignInGuard.MOST);
        assertThat(admissions).filteredOn(Admission.Locked.class::isInstance).hasSize(15);
    }

    @Test
    void failuresFarApartAreForgotten() {
        for (var i = 0; i < 12; i++) {
            assertThat(guard.admit(subject, address).block())
                    .isEqualTo(new Admission.Admitted(4 - i % 4));
            clock.forward(i % 4 == 3 ? Duration.ofMinutes(15) : Duration.ofMinutes(1));
        }
    }

    @Test
    void sweepingLeavesWhatStillCounts() throws SQLException {
        for (var i = 0; i < 5; i++) {
            guard.admit(subject, address).block();
        }
        guard.sweep().block();
        assertThat(guard.admit(subject, address).block()).isInstanceOf(Admission.Locked.class);

        clock.forward(Duration.ofHours(1));
        guard.sweep().block();
        sessions.sweep().block();
        assertThat(count("sign_in_failure WHERE failed_at < now() + interval '30 minutes'"))
                .isZero();
        assertThat(count("session WHERE expires_at < now() + interval '1 hour'")).isZero();
    }

    @Test
    void oneNetworkOfIpv6IsOneAddress() throws UnknownHostException {
        assertThat(SignInGuard.network(InetAddress.getByName("2001:db8:1:2::1")))
                .isEqualTo(SignInGuard.network(InetAddress.getByName("2001:db8:1:2:ffff::9")))
                .isNotEqualTo(SignInGuard.network(InetAddress.getByName("2001:db8:1:3::1")));
        assertThat(SignInGuard.network(InetAddress.getByName("10.0.0.1")))
                .isNotEqualTo(SignInGuard.network(InetAddress.getByName("10.0.0.2")));
    }

    private static int count(String what) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + what)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
