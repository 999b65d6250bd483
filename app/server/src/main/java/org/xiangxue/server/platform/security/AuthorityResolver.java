package org.xiangxue.server.platform.security;

import java.util.Objects;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Hands {@link Scope} and {@link Caller} to handlers. */
final class AuthorityResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == Scope.class || Caller.class.isAssignableFrom(type);
    }

    @Override
    public Mono<Object> resolveArgument(
            MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> resolve(parameter, Caller.of(exchange)));
    }

    private static Object resolve(MethodParameter parameter, Caller caller) {
        if (parameter.getParameterType() == Scope.class) {
            var requires =
                    Objects.requireNonNull(
                            parameter.getMethodAnnotation(Requires.class),
                            "a Scope needs @Requires");
            return ((Caller.Staff) caller).scope(requires.value());
        }
        return parameter.getParameterType().cast(caller);
    }
}
