package org.xiangxue.console.shell;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.contract.ProblemCode;

/** The server refused. No stack trace: it is an answer, not a fault of ours. */
public class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient List<FieldProblem> fields;
    private final @Nullable String traceId;

    public ApiProblem(
            ProblemCode code, String detail, List<FieldProblem> fields, @Nullable String traceId) {
        super(detail, null, false, false);
        this.code = code;
        this.fields = List.copyOf(fields);
        this.traceId = traceId;
    }

    public ApiProblem(ProblemCode code) {
        this(code, code.name(), List.of(), null);
    }

    public ProblemCode code() {
        return code;
    }

    public List<FieldProblem> fields() {
        return fields;
    }

    /** What an administrator finds in the server's log. */
    public Optional<String> traceId() {
        return Optional.ofNullable(traceId);
    }

    /** Nobody is signed in, or no longer. */
    public boolean endsSession() {
        return code == ProblemCode.UNAUTHENTICATED || code == ProblemCode.SESSION_EXPIRED;
    }

    /** The problem behind a throwable, however deeply a framework wrapped it. */
    static Optional<ApiProblem> in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ApiProblem problem) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }
}
