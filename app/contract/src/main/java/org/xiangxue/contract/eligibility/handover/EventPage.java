package org.xiangxue.contract.eligibility.handover;

import java.util.List;

/**
 * @param next what to send as {@code after} for the following page, now or later
 */
public record EventPage(List<Numbered> events, long next) {

    public record Numbered(long number, DecisionEvent event) {}
}
