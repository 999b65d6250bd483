package org.xiangxue.contract.eligibility;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.FieldProblem;

/**
 * @param version to send back with the next change
 * @param mine the caller wrote it, and so may not publish it
 * @param problems what stands in the way of a preview
 * @param preview of exactly this text; null when there is none
 */
public record ProgrammeDraft(
        ProgrammeDocument document,
        long version,
        String hash,
        String author,
        boolean mine,
        Instant updatedAt,
        List<FieldProblem> problems,
        @Nullable RulePreview preview) {}
