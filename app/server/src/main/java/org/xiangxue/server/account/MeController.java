package org.xiangxue.server.account;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.xiangxue.contract.account.Me;
import org.xiangxue.server.account.learner.LearnerMe;
import org.xiangxue.server.account.session.SessionCookie;
import org.xiangxue.server.account.session.Sessions;
import org.xiangxue.server.account.staff.StaffMe;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.platform.security.Public;
import org.xiangxue.server.platform.security.SignedIn;
import reactor.core.publisher.Mono;

/** The one who is signed in, whichever kind. */
@RestController
@RequestMapping("/api/v1")
class MeController {

    private final LearnerMe learner;
    private final StaffMe staff;
    private final Sessions sessions;

    MeController(LearnerMe learner, StaffMe staff, Sessions sessions) {
        this.learner = learner;
        this.staff = staff;
        this.sessions = sessions;
    }

    @GetMapping("/me")
    @SignedIn
    Mono<Me> me(Caller caller) {
        return switch (caller) {
            case Caller.Learner own -> learner.get(own);
            case Caller.Staff own -> staff.get(own);
            case Caller.Anonymous _ -> Problem.unauthenticated("sign in first").asMono();
        };
    }

    @PostMapping("/sign-out")
    @Public("a session that has ended meanwhile can be signed out too")
    Mono<Void> signOut(ServerWebExchange exchange) {
        SessionCookie.remove(exchange);
        var token = SessionCookie.read(exchange);
        return token == null ? Mono.empty() : sessions.end(token);
    }
}
