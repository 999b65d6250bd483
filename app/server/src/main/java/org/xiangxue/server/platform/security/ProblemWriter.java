package org.xiangxue.server.platform.security;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.xiangxue.contract.ProblemBody;
import org.xiangxue.server.platform.Problem;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem from a filter, where no advice listens. */
@Component
class ProblemWriter {

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    Mono<Void> write(ServerWebExchange exchange, Problem.Forbidden problem) {
        var body =
                new ProblemBody(
                        "urn:xiangxue:problem:"
                                + problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        HttpStatus.FORBIDDEN.getReasonPhrase(),
                        HttpStatus.FORBIDDEN.value(),
                        problem.detail(),
                        problem.code(),
                        null,
                        exchange.getRequest().getId());
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.FORBIDDEN);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return response.writeWith(
                Mono.fromSupplier(
                        () -> response.bufferFactory().wrap(json.writeValueAsBytes(body))));
    }
}
