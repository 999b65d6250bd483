package org.xiangxue.server.platform;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.contract.ProblemBody;
import org.xiangxue.contract.ProblemCode;

/**
 * Turns every refusal and every fault into an RFC 9457 problem. The only advice of the server;
 * asked before the framework's own, whose problems carry no code.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemBody> problem(ProblemException exception, ServerWebExchange exchange) {
        var problem = exception.problem();
        log.atDebug().addKeyValue("code", problem.code()).log("request refused");
        var answer =
                ResponseEntity.status(status(problem))
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem instanceof Problem.TooMany many) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(many.retryAfter()));
        }
        var fields = fields(problem);
        return answer.body(
                body(status(problem), problem.code(), problem.detail(), fields, exchange));
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> shape(
            WebExchangeBindException exception, ServerWebExchange exchange) {
        var fields =
                exception.getFieldErrors().stream()
                        .map(e ->
                                new FieldProblem(
                                        e.getField(),
                                        Objects.requireNonNullElse(e.getCode(), "INVALID"),
                                        Objects.requireNonNullElse(
                                                e.getDefaultMessage(), "is not valid")))
                        .toList();
        var detail = new Problem.Invalid(fields).detail();
        return invalid(detail, fields, exchange);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> input(
            ServerWebInputException exception, ServerWebExchange exchange) {
        var parameter = exception.getMethodParameter();
        var name =
                parameter == null || parameter.getParameterName() == null
                        ? "body"
                        : parameter.getParameterName();
        var reason = Objects.requireNonNullElse(exception.getReason(), "cannot be read");
        return invalid(reason, List.of(new FieldProblem(name, "UNREADABLE", reason)), exchange);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> framework(
            ResponseStatusException exception, ServerWebExchange exchange) {
        var status = HttpStatus.valueOf(exception.getStatusCode().value());
        if (status.is5xxServerError()) {
            return fault(exception, exchange);
        }
        var code =
                switch (status) {
                    case NOT_FOUND -> ProblemCode.NOT_FOUND;
                    case CONTENT_TOO_LARGE -> ProblemCode.FILE_TOO_LARGE;
                    default -> ProblemCode.INVALID;
                };
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .headers(exception.getHeaders())
                .body(
                        body(
                                status,
                                code,
                                Objects.requireNonNullElse(
                                        exception.getReason(), status.getReasonPhrase()),
                                null,
                                exchange));
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> fault(Exception exception, ServerWebExchange exchange) {
        log.atError()
                .setCause(exception)
                .addKeyValue("trace", exchange.getRequest().getId())
                .log("request failed");
        return ResponseEntity.internalServerError()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        body(
                                HttpStatus.INTERNAL_SERVER_ERROR,
                                ProblemCode.INTERNAL,
                                "internal error",
                                null,
                                exchange));
    }

    private static ResponseEntity<ProblemBody> invalid(
            String detail, List<FieldProblem> fields, ServerWebExchange exchange) {
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body(HttpStatus.BAD_REQUEST, ProblemCode.INVALID, detail, fields, exchange));
    }

    private static ProblemBody body(
            HttpStatus status,
            ProblemCode code,
            String detail,
            @Nullable List<FieldProblem> fields,
            ServerWebExchange exchange) {
        var type = "urn:xiangxue:problem:" + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new ProblemBody(
                type,
                status.getReasonPhrase(),
                status.value(),
                detail,
                code,
                fields,
                exchange.getRequest().getId());
    }

    private static @Nullable List<FieldProblem> fields(Problem problem) {
        return switch (problem) {
            case Problem.Invalid invalid -> invalid.fields();
            case Problem.Refused refused when !refused.fields().isEmpty() -> refused.fields();
            case Problem.Refused _,
                    Problem.NotFound _,
                    Problem.Conflict _,
                    Problem.Unauthenticated _,
                    Problem.Forbidden _,
                    Problem.TooMany _ ->
                    null;
        };
    }

    private static HttpStatus status(Problem problem) {
        return switch (problem) {
            case Problem.NotFound _ -> HttpStatus.NOT_FOUND;
            case Problem.Conflict _ -> HttpStatus.CONFLICT;
            case Problem.Refused _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Problem.Unauthenticated _ -> HttpStatus.UNAUTHORIZED;
            case Problem.Forbidden _ -> HttpStatus.FORBIDDEN;
            case Problem.TooMany _ -> HttpStatus.TOO_MANY_REQUESTS;
            case Problem.Invalid _ -> HttpStatus.BAD_REQUEST;
        };
    }
}
