package org.xiangxue.server.platform.security;

import java.util.List;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.xiangxue.server.platform.Problem;

/**
 * Lets a request reach a handler only when the handler says who may call it, and the caller is one
 * of those.
 */
final class GuardedMapping extends RequestMappingHandlerMapping {

    private static final String OURS = "org.xiangxue.";
    private static final List<String> OPEN_TOOLS =
            List.of("org.springdoc.", "org.springframework.boot.");

    @Override
    protected void handleMatch(
            RequestMappingInfo info, HandlerMethod handler, ServerWebExchange exchange) {
        super.handleMatch(info, handler, exchange);
        var bean = handler.getBeanType().getName();
        if (bean.startsWith(OURS)) {
            check(handler, Caller.of(exchange));
        } else if (OPEN_TOOLS.stream().noneMatch(bean::startsWith)) {
            throw Problem.forbidden("nobody may call " + bean).asException();
        }
    }

    private static void check(HandlerMethod handler, Caller caller) {
        if (handler.hasMethodAnnotation(Public.class)) {
            return;
        }
        switch (caller) {
            case Caller.Anonymous _ -> throw Problem.unauthenticated("sign in first").asException();
            case Caller.Learner _ -> {
                if (!handler.hasMethodAnnotation(LearnerOnly.class)
                        && !handler.hasMethodAnnotation(SignedIn.class)) {
                    throw Problem.forbidden("not for learners").asException();
                }
            }
            case Caller.Staff staff -> checkStaff(handler, staff);
        }
    }

    private static void checkStaff(HandlerMethod handler, Caller.Staff staff) {
        var requires = handler.getMethodAnnotation(Requires.class);
        if (requires != null) {
            var _ = staff.scope(requires.value());
        } else if (!handler.hasMethodAnnotation(SignedIn.class)) {
            throw Problem.forbidden("not for staff").asException();
        }
    }
}
