package org.xiangxue.contract.learning;

import java.time.Instant;
import java.util.List;

/**
 * Receipts with the server's time and a new anchor, so that each delivery also sets the device's
 * clock difference.
 */
public record EvidenceReceipts(List<Receipt> receipts, Instant serverTime, String anchor) {}
