package org.xiangxue.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of an RFC 9457 problem, as {@code application/problem+json}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemBody(
        String type,
        String title,
        int status,
        @Nullable String detail,
        ProblemCode code,
        @Nullable List<FieldProblem> fields,
        @Nullable String traceId) {}
