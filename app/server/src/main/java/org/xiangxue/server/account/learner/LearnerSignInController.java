package org.xiangxue.server.account.learner;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.xiangxue.contract.account.HouseholdFaces;
import org.xiangxue.contract.account.HouseholdNumber;
import org.xiangxue.contract.account.LearnerSession;
import org.xiangxue.contract.account.LearnerSignIn;
import org.xiangxue.server.account.session.SessionCookie;
import org.xiangxue.server.account.session.SignInGuard;
import org.xiangxue.server.platform.security.Public;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/sign-in/learner")
class LearnerSignInController {

    private final Doorstep doorstep;
    private final LearnerSignInService service;

    LearnerSignInController(Doorstep doorstep, LearnerSignInService service) {
        this.doorstep = doorstep;
        this.service = service;
    }

    @PostMapping("/household")
    @Public("nobody is signed in yet; a number that no household has gets decoys")
    Mono<HouseholdFaces> faces(@Valid @RequestBody HouseholdNumber request) {
        return doorstep.faces(request.number()).map(HouseholdFaces::new);
    }

    @PostMapping
    @Public("nobody is signed in yet")
    Mono<LearnerSession> signIn(
            @Valid @RequestBody LearnerSignIn request, ServerWebExchange exchange) {
        return service.signIn(request, SignInGuard.address(exchange), SessionCookie.read(exchange))
                .doOnNext(signedIn -> SessionCookie.set(exchange, signedIn.session()))
                .map(SignedInLearner::answer);
    }
}
