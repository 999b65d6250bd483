package org.xiangxue.server.account.credential;

import java.time.Instant;
import java.util.UUID;

/**
 * What a learning credential says (CORE.md "Learning credential", version 1).
 *
 * @param id the token's {@code jti}
 * @param pseudonym the token's {@code sub}: the person on this device, to nobody but us
 * @param issuedAt in whole seconds
 */
record CredentialClaims(UUID id, String pseudonym, UUID device, String county, Instant issuedAt) {}
