package org.xiangxue.server.platform.security;

import reactor.core.publisher.Mono;

/** Verifies learning credentials; implemented by the package that issues them. */
public interface LearningCredentials {

    /**
     * @param authorization the header's value, {@code Learning <JWS>}
     * @return fails with CREDENTIAL_INVALID or CREDENTIAL_REVOKED
     */
    Mono<LearningCredential> verify(String authorization);
}
