package org.xiangxue.server.account.learner;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.LearnerSignIn;
import org.xiangxue.server.account.session.SecretHasher;
import org.xiangxue.server.account.session.SignInGuard;
import org.xiangxue.server.household.Member;
import reactor.core.publisher.Mono;

/**
 * Lets a learner in by secret or by code. A stranger learns nothing from an answer: a decoy is
 * counted, locked and refused like a member, and a member who has no secret yet like one whose
 * secret was wrong.
 */
@Service
class LearnerSignInService {

    private final Doorstep doorstep;
    private final SignInGuard guard;
    private final SecretHasher hasher;
    private final OneTimeCodes codes;
    private final LearnerAccessRepository access;
    private final LearnerEntry entry;
    private final Clock clock;

    LearnerSignInService(
            Doorstep doorstep,
            SignInGuard guard,
            SecretHasher hasher,
            OneTimeCodes codes,
            LearnerAccessRepository access,
            LearnerEntry entry,
            Clock clock) {
        this.doorstep = doorstep;
        this.guard = guard;
        this.hasher = hasher;
        this.codes = codes;
        this.access = access;
        this.entry = entry;
        this.clock = clock;
    }

    Mono<SignedInLearner> signIn(
            LearnerSignIn request, String address, @Nullable String formerToken) {
        var attempt = Attempt.of(request);
        return doorstep.entrant(request.number(), request.face())
                .map(entrant -> new Visit(entrant, request, address, formerToken))
                .flatMap(visit -> admit(visit, attempt));
    }

    private Mono<SignedInLearner> admit(Visit visit, Attempt attempt) {
        return guard.admit(visit.entrant().subject(), visit.address())
                .map(SignInGuard::triesLeft)
                .flatMap(left ->
                        switch (attempt) {
                            case Attempt.Secret(var secret) -> bySecret(visit, secret, left);
                            case Attempt.Code code -> byCode(visit, code, left);
                        });
    }

    private Mono<SignedInLearner> bySecret(Visit visit, String secret, int left) {
        var entrant = visit.entrant();
        return access.secretHash(entrant.county(), entrant.person())
                .map(hash -> hasher.matches(entrant.owner(), secret, hash))
                .switchIfEmpty(
                        Mono.fromSupplier(() -> hasher.matches(entrant.owner(), secret, null)))
                .flatMap(matching -> matching)
                .flatMap(matches ->
                        matches && entrant.member() != null
                                ? entry.open(visit, entrant.member())
                                : SignInGuard.failed(ProblemCode.WRONG_SECRET, left).asMono());
    }

    private Mono<SignedInLearner> byCode(Visit visit, Attempt.Code attempt, int left) {
        var entrant = visit.entrant();
        var code = codes.hash(entrant.person(), attempt.code());
        return access.holdsCode(entrant.county(), entrant.person(), code, clock.instant())
                .flatMap(holds ->
                        holds && entrant.member() != null
                                ? choose(visit, entrant.member(), code, attempt.newSecret())
                                : Mono.empty())
                .switchIfEmpty(SignInGuard.failed(ProblemCode.WRONG_CODE, left).asMono());
    }

    /** Empty when the code was used meanwhile. */
    private Mono<SignedInLearner> choose(Visit visit, Member member, byte[] code, String secret) {
        return entry.forgive(visit)
                .then(Mono.fromRunnable(() -> WeakSecrets.refuseBirthday(secret, member.birthOn())))
                .then(hasher.hash(visit.entrant().owner(), secret))
                .flatMap(hash -> entry.open(visit, member, code, hash));
    }

    /** One try, from knock to answer. */
    record Visit(
            Entrant entrant, LearnerSignIn request, String address, @Nullable String formerToken) {}
}
