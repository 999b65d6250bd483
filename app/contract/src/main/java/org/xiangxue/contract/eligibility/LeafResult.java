package org.xiangxue.contract.eligibility;

import java.util.List;

/**
 * How one condition of a rule came out.
 *
 * @param basis what it rests on, for instance serials of certificates
 * @param have how much there is, in the unit of the condition (certificates, minutes, persons)
 * @param need how much is asked for
 */
public record LeafResult(
        String id, Truth truth, Reason reason, List<String> basis, int have, int need) {}
