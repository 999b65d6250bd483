package org.xiangxue.server.account.session;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ServerWebExchange;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.crypto.KeyedHash;
import reactor.core.publisher.Mono;

/**
 * Bounds guessing. Five failures lock whoever they were aimed at, for a quarter of an hour. Many
 * failures from one address slow that address down to one try in five seconds, and never lock it: a
 * village shares one.
 */
@Service
public class SignInGuard {

    static final int MOST = 5;
    static final Duration LOCK = Duration.ofMinutes(15);
    static final Duration DROP = Duration.ofSeconds(5);
    static final Duration BUCKET = DROP.multipliedBy(30);

    private static final String PURPOSE = "sign-in";

    private final SignInGuardRepository repository;
    private final KeyedHash keyed;
    private final Clock clock;

    SignInGuard(SignInGuardRepository repository, KeyedHash keyed, Clock clock) {
        this.repository = repository;
        this.keyed = keyed;
        this.clock = clock;
        keyed.prepare(PURPOSE);
    }

    /**
     * Who is at the other end; the first 64 bits of an IPv6 address, of which one has as many as
     * wanted.
     */
    public static String address(ServerWebExchange exchange) {
        var remote = exchange.getRequest().getRemoteAddress();
        return remote == null || remote.getAddress() == null ? "" : network(remote.getAddress());
    }

    static String network(InetAddress address) {
        var bytes = address.getAddress();
        return HexFormat.of()
                .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, 8) : bytes);
    }

    /** A try begins; it counts as failed until {@link #succeeded}. */
    @Transactional
    public Mono<Admission> admit(SignInSubject subject, String address) {
        var now = clock.instant();
        return repository
                .fill(hash("address:" + address), now, DROP, BUCKET)
                .flatMap(room ->
                        room ? count(subject, now) : Mono.just(new Admission.TooFast(DROP)));
    }

    private Mono<Admission> count(SignInSubject subject, Instant now) {
        var key = hash(subject.text());
        return repository
                .count(key, now, LOCK, MOST)
                .<Admission>map(failures -> new Admission.Admitted(MOST - failures))
                .switchIfEmpty(Mono.defer(() -> locked(key, now)));
    }

    private Mono<Admission> locked(byte[] key, Instant now) {
        return repository
                .locks(List.of(key), now)
                .map(locks -> locks.getOrDefault(ByteBuffer.wrap(key), now))
                .map(until -> new Admission.Locked(Duration.between(now, until)));
    }

    /** In the transaction of what the success allows. */
    @Transactional(propagation = MANDATORY)
    public Mono<Void> succeeded(SignInSubject subject, String address) {
        return repository
                .forget(hash(subject.text()))
                .then(repository.empty(hash("address:" + address), DROP));
    }

    @Transactional(propagation = MANDATORY)
    public Mono<Void> unlock(SignInSubject subject) {
        return repository.forget(hash(subject.text()));
    }

    /** Until when each of those that are locked is locked. */
    public Mono<Map<SignInSubject, Instant>> locks(Collection<SignInSubject> subjects) {
        var keys = new HashMap<ByteBuffer, SignInSubject>();
        subjects.forEach(subject -> keys.put(ByteBuffer.wrap(hash(subject.text())), subject));
        return repository
                .locks(keys.keySet().stream().map(ByteBuffer::array).toList(), clock.instant())
                .map(locks -> {
                    var until = new HashMap<SignInSubject, Instant>();
                    locks.forEach((key, at) -> until.put(keys.get(key), at));
                    return until;
                });
    }

    @Transactional
    Mono<Long> sweep() {
        var now = clock.instant();
        return repository.sweep(now, now.minus(LOCK));
    }

    /** Goes on with an admitted try, or tells how long to wait. */
    public static int triesLeft(Admission admission) {
        return switch (admission) {
            case Admission.Admitted admitted -> admitted.left();
            case Admission.Locked locked -> throw locked(locked.left()).asException();
            case Admission.TooFast fast ->
                    throw new Problem.TooMany(
                                    ProblemCode.SLOW_DOWN,
                                    "too many failed tries from your network: wait a little",
                                    fast.pause().toSeconds())
                            .asException();
        };
    }

    /**
     * What a failed try is told.
     *
     * @param code WRONG_SECRET, WRONG_CODE or WRONG_PASSWORD; LOCKED instead after the last try
     */
    public static Problem failed(ProblemCode code, int left) {
        return left > 0 ? Problem.refused(code, left + " tries are left") : locked(LOCK);
    }

    private static Problem locked(Duration left) {
        var seconds = Math.max(1, left.plusMillis(999).toSeconds());
        return new Problem.TooMany(
                ProblemCode.LOCKED, "locked after too many failed tries", seconds);
    }

    private byte[] hash(String text) {
        return keyed.hash(PURPOSE, text);
    }
}
