package org.xiangxue.server.account.session;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.account.AccountId;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.platform.Ids;
import reactor.core.publisher.Mono;

/** Opens and ends sessions. */
@Service
public class Sessions {

    private final SessionRepository sessions;
    private final AccountProperties properties;
    private final Ids ids;
    private final Clock clock;

    Sessions(SessionRepository sessions, AccountProperties properties, Ids ids, Clock clock) {
        this.sessions = sessions;
        this.properties = properties;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Always under a new token, in the transaction of the sign-in.
     *
     * @param former the token that the browser carried until now: its session ends
     */
    @Transactional(propagation = MANDATORY)
    public Mono<OpenedSession> open(SessionOwner owner, @Nullable String former) {
        var token = SessionToken.random();
        var now = clock.instant();
        var lifetime = lifetime(owner);
        var opened =
                sessions.add(
                        ids.next(),
                        token,
                        owner,
                        now,
                        now.plus(lifetime.idle()),
                        now.plus(lifetime.longest()));
        var ended = former == null ? Mono.<Void>empty() : sessions.remove(new SessionToken(former));
        return ended.then(opened).thenReturn(new OpenedSession(token.value(), kept(owner)));
    }

    @Transactional
    public Mono<Void> end(String token) {
        return sessions.remove(new SessionToken(token));
    }

    /**
     * @param except a session that stays, or null
     */
    @Transactional(propagation = MANDATORY)
    public Mono<Void> endAllOf(AccountId account, @Nullable UUID except) {
        return sessions.removeOf(account, except);
    }

    @Transactional(propagation = MANDATORY)
    public Mono<Void> endAllOf(PersonId person) {
        return sessions.removeOf(person);
    }

    public Mono<UUID> device(UUID session) {
        return sessions.device(session);
    }

    @Transactional
    Mono<Void> touch(SessionRow session) {
        var now = clock.instant();
        return sessions.touch(session.id(), now, now.plus(lifetime(session.owner()).idle()));
    }

    @Transactional
    Mono<Long> sweep() {
        return sessions.removeExpired(clock.instant());
    }

    private AccountProperties.Lifetime lifetime(SessionOwner owner) {
        return switch (owner) {
            case SessionOwner.Learner learner when learner.shared() -> properties.shared();
            case SessionOwner.Learner _ -> properties.learner();
            case SessionOwner.Staff _ -> properties.staff();
        };
    }

    private @Nullable Duration kept(SessionOwner owner) {
        return owner instanceof SessionOwner.Learner learner && !learner.shared()
                ? properties.learner().longest()
                : null;
    }
}
