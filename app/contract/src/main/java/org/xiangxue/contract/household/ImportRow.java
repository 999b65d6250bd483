package org.xiangxue.contract.household;

import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.FieldProblem;

/**
 * @param row row of the file, the header being 1
 * @param name as the caller may see it
 */
public record ImportRow(
        int row,
        String registryNo,
        String personNo,
        String name,
        Outcome outcome,
        @Nullable FieldProblem problem) {}
