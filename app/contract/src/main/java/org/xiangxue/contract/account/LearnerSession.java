package org.xiangxue.contract.account;

import java.time.Instant;

/**
 * @param credential the learning credential (JWS), to be sent as {@code Authorization: Learning …}
 *     with evidence only
 * @param serverTime the server's clock, RFC 3339
 * @param anchor the same time, signed; sent back with evidence
 */
public record LearnerSession(Me me, String credential, Instant serverTime, String anchor) {}
