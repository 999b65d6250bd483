package org.xiangxue.contract.eligibility.decision;

/**
 * A decision worked out again from its stored rule version, facts and day.
 *
 * @param same both hashes agree
 */
public record Replay(String stored, String replayed, boolean same) {}
