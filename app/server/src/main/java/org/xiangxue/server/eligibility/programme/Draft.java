package org.xiangxue.server.eligibility.programme;

import java.time.Instant;
import org.xiangxue.contract.eligibility.ProgrammeDocument;

/**
 * A programme that is being written.
 *
 * @param region of the programme before this draft; the draft may name another one
 */
public record Draft(
        String code,
        String region,
        long version,
        ProgrammeDocument document,
        String hash,
        String author,
        String authorName,
        Instant updatedAt) {}
