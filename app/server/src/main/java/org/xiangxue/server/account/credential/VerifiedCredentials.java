package org.xiangxue.server.account.credential;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.server.account.session.AccountProperties;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.LearningCredential;
import org.xiangxue.server.platform.security.LearningCredentials;
import reactor.core.publisher.Mono;

/** Verifies a credential once and remembers it for a while; a revocation here counts at once. */
@Component
class VerifiedCredentials implements LearningCredentials {

    private static final String SCHEME = "Learning ";
    private static final int KEPT = 20_000;

    private final CredentialTokens tokens;
    private final CredentialRepository repository;
    private final Duration recheck;
    private final Clock clock;
    private final Map<String, Known> known =
            new LinkedHashMap<>(256, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
                    return size() > KEPT;
                }
            };

    VerifiedCredentials(
            CredentialTokens tokens,
            CredentialRepository repository,
            AccountProperties properties,
            Clock clock) {
        this.tokens = tokens;
        this.repository = repository;
        this.recheck = properties.recheck();
        this.clock = clock;
    }

    @Override
    public Mono<LearningCredential> verify(String authorization) {
        return Mono.defer(() -> {
            if (!authorization.startsWith(SCHEME)) {
                return invalid();
            }
            var token = authorization.substring(SCHEME.length());
            var remembered = recall(token);
            return remembered == null ? ask(token) : Mono.just(remembered);
        });
    }

    private Mono<LearningCredential> ask(String token) {
        return Mono.justOrEmpty(tokens.read(token))
                .flatMap(claims ->
                        repository
                                .find(claims.county(), claims.id())
                                .filter(row -> row.claims().equals(claims)))
                .switchIfEmpty(VerifiedCredentials.invalid())
                .map(row -> remember(token, row));
    }

    private LearningCredential remember(String token, CredentialRepository.CredentialRow row) {
        if (row.revokedAt() != null) {
            throw new Problem.Unauthenticated(
                            ProblemCode.CREDENTIAL_REVOKED,
                            "this device may not deliver evidence any more")
                    .asException();
        }
        var claims = row.claims();
        var credential =
                new LearningCredential(
                        claims.id(),
                        claims.county(),
                        row.person(),
                        claims.device(),
                        claims.issuedAt());
        synchronized (known) {
            known.put(token, new Known(credential, clock.instant().plus(recheck)));
        }
        return credential;
    }

    private @Nullable LearningCredential recall(String token) {
        synchronized (known) {
            var found = known.get(token);
            return found == null || found.until().isBefore(clock.instant())
                    ? null
                    : found.credential();
        }
    }

    void forget(Collection<UUID> revoked) {
        synchronized (known) {
            known.values().removeIf(entry -> revoked.contains(entry.credential().id()));
        }
    }

    private static <T> Mono<T> invalid() {
        return new Problem.Unauthenticated(
                        ProblemCode.CREDENTIAL_INVALID, "not a learning credential of this system")
                .asMono();
    }

    private record Known(LearningCredential credential, Instant until) {}
}
