package org.xiangxue.server.platform;

import java.util.List;
import java.util.stream.Collectors;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.contract.ProblemCode;
import reactor.core.publisher.Mono;

/**
 * An answer that refuses. It is a value; {@link #asException()} carries it through a reactive
 * chain.
 */
public sealed interface Problem {

    ProblemCode code();

    /** English, for developers; people read the translation of {@link #code()}. */
    String detail();

    record NotFound(String what, String id) implements Problem {
        @Override
        public ProblemCode code() {
            return ProblemCode.NOT_FOUND;
        }

        @Override
        public String detail() {
            return what + " " + id + " does not exist, or not in your area";
        }
    }

    /** Somebody else was faster, or the thing is in a state in which this cannot be done. */
    record Conflict(ProblemCode code, String detail) implements Problem {}

    /**
     * Understood, and not done.
     *
     * @param fields what stands in the way, each with its remedy; often none
     */
    record Refused(ProblemCode code, String detail, List<FieldProblem> fields) implements Problem {}

    /** Not signed in, or not any more. */
    record Unauthenticated(ProblemCode code, String detail) implements Problem {}

    /** Signed in, without the right. */
    record Forbidden(ProblemCode code, String detail) implements Problem {}

    /** Too many tries; {@code retryAfter} seconds are left. */
    record TooMany(ProblemCode code, String detail, long retryAfter) implements Problem {}

    record Invalid(List<FieldProblem> fields) implements Problem {
        @Override
        public ProblemCode code() {
            return ProblemCode.INVALID;
        }

        @Override
        public String detail() {
            return fields.stream()
                    .map(f -> f.field() + ": " + f.message())
                    .collect(Collectors.joining("; "));
        }
    }

    static Problem notFound(String what, Object id) {
        return new NotFound(what, id.toString());
    }

    static Problem conflict(ProblemCode code, String detail) {
        return new Conflict(code, detail);
    }

    static Problem stale(String what) {
        return new Conflict(
                ProblemCode.STALE_VERSION, what + " was changed meanwhile: load it again");
    }

    static Problem refused(ProblemCode code, String detail) {
        return new Refused(code, detail, List.of());
    }

    static Problem refused(ProblemCode code, String detail, List<FieldProblem> fields) {
        return new Refused(code, detail, List.copyOf(fields));
    }

    static Problem forbidden(String detail) {
        return new Forbidden(ProblemCode.FORBIDDEN, detail);
    }

    static Problem outsideArea(String region) {
        return new Forbidden(ProblemCode.OUTSIDE_AREA, region + " is outside your area");
    }

    static Problem unauthenticated(String detail) {
        return new Unauthenticated(ProblemCode.UNAUTHENTICATED, detail);
    }

    /**
     * @param code a stable name for the screens, e.g. {@code CHECK_DIGIT}
     */
    static Problem invalid(String field, String code, String message) {
        return new Invalid(List.of(new FieldProblem(field, code, message)));
    }

    static Problem invalid(List<FieldProblem> fields) {
        return new Invalid(List.copyOf(fields));
    }

    /** Lazy: the exception is made only when somebody subscribes. */
    default <T> Mono<T> asMono() {
        return Mono.error(this::asException);
    }

    default ProblemException asException() {
        return new ProblemException(this);
    }
}
