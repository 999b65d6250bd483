package org.xiangxue.server.platform.security;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.server.platform.Problem;
import reactor.core.publisher.Mono;

/**
 * Finds the caller once per request, before anything else asks, and refuses requests that another
 * site made a browser send (D13: a request that carries an Origin must carry ours).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class CallerFilter implements WebFilter {

    private static final List<String> NEEDS_NO_CALLER =
            List.of("/assets/", "/console", "/actuator/health");

    private static final String FOR_OPERATORS = "/actuator/health/operator";

    private final ObjectProvider<CallerSource> callers;
    private final ProblemWriter problems;

    CallerFilter(ObjectProvider<CallerSource> callers, ProblemWriter problems) {
        this.callers = callers;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (!Origins.isOurs(request)) {
            return problems.write(
                    exchange,
                    new Problem.Forbidden(
                            ProblemCode.FOREIGN_ORIGIN, "this request comes from another site"));
        }
        var token = request.getCookies().getFirst(CallerSource.COOKIE);
        var path = request.getPath().value();
        if (token == null || needsNoCaller(path)) {
            return chain.filter(exchange);
        }
        return Mono.justOrEmpty(callers.getIfAvailable())
                .flatMap(source -> source.find(token.getValue()))
                .doOnNext(caller -> exchange.getAttributes().put(Caller.class.getName(), caller))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }

    private static boolean needsNoCaller(String path) {
        return NEEDS_NO_CALLER.stream().anyMatch(path::startsWith)
                && !path.startsWith(FOR_OPERATORS);
    }
}
