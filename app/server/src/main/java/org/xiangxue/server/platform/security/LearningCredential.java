package org.xiangxue.server.platform.security;

import java.time.Instant;
import java.util.UUID;
import org.xiangxue.contract.household.PersonId;

/**
 * The right of one person on one device to deliver evidence (CORE.md "Learning credential").
 *
 * @param id the token's {@code jti}; what revocation names
 * @param county stamped when the credential was issued; evidence carries it for ever (D5)
 */
public record LearningCredential(
        UUID id, String county, PersonId person, UUID device, Instant issuedAt) {}
