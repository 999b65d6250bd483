package org.xiangxue.server.testing;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.LearningCredential;
import org.xiangxue.server.platform.security.LearningCredentials;
import reactor.core.publisher.Mono;

/**
 * Lets a test deliver evidence of anybody without signing in: each header made here stands for a
 * credential; every other one is verified as in production.
 */
@Component
@Primary
public final class TestCredentials implements LearningCredentials {

    private static final Map<String, LearningCredential> CREDENTIALS = new ConcurrentHashMap<>();

    private final ObjectProvider<LearningCredentials> real;

    TestCredentials(ObjectProvider<LearningCredentials> real) {
        this.real = real;
    }

    /** The header with which evidence under this credential is delivered. */
    public static String header(LearningCredential credential) {
        var header = "Learning test-" + UUID.randomUUID();
        CREDENTIALS.put(header, credential);
        return header;
    }

    @Override
    public Mono<LearningCredential> verify(String authorization) {
        var known = CREDENTIALS.get(authorization);
        if (known != null) {
            return Mono.just(known);
        }
        return Mono.justOrEmpty(real.stream().filter(other -> other != this).findFirst())
                .flatMap(other -> other.verify(authorization))
                .switchIfEmpty(
                        new Problem.Unauthenticated(
                                        ProblemCode.CREDENTIAL_INVALID, "no such credential")
                                .asMono());
    }
}
