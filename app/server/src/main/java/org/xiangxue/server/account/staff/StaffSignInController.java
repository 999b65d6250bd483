package org.xiangxue.server.account.staff;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.xiangxue.contract.account.ChangePassword;
import org.xiangxue.contract.account.Me;
import org.xiangxue.contract.account.StaffSignIn;
import org.xiangxue.server.account.session.OpenedSession;
import org.xiangxue.server.account.session.SessionCookie;
import org.xiangxue.server.account.session.SignInGuard;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.platform.security.CallerSource;
import org.xiangxue.server.platform.security.Public;
import org.xiangxue.server.platform.security.SignedIn;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1")
class StaffSignInController {

    private final StaffSignInService service;
    private final CallerSource callers;
    private final StaffMe me;

    StaffSignInController(StaffSignInService service, CallerSource callers, StaffMe me) {
        this.service = service;
        this.callers = callers;
        this.me = me;
    }

    @PostMapping("/sign-in/staff")
    @Public("nobody is signed in yet")
    Mono<Me> signIn(@Valid @RequestBody StaffSignIn request, ServerWebExchange exchange) {
        return service.signIn(
                        request.username(),
                        request.password(),
                        SignInGuard.address(exchange),
                        SessionCookie.read(exchange))
                .flatMap(session -> answer(session, exchange));
    }

    private Mono<Me> answer(OpenedSession session, ServerWebExchange exchange) {
        return callers.find(session.token())
                .cast(Caller.Staff.class)
                .flatMap(me::get)
                .doOnNext(_ -> SessionCookie.set(exchange, session));
    }

    @PutMapping("/me/password")
    @SignedIn
    Mono<Void> changePassword(
            Caller caller, @Valid @RequestBody ChangePassword request, ServerWebExchange exchange) {
        return switch (caller) {
            case Caller.Staff staff ->
                    service.changePassword(staff, request, SignInGuard.address(exchange));
            case Caller.Learner _ ->
                    Problem.forbidden("a learner chooses a secret with the clerk's code").asMono();
            case Caller.Anonymous _ -> Problem.unauthenticated("sign in first").asMono();
        };
    }
}
