package org.xiangxue.server.account.learner;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.account.LearnerSession;
import org.xiangxue.contract.account.Me;
import org.xiangxue.server.account.credential.Credentials;
import org.xiangxue.server.account.credential.IssuedCredential;
import org.xiangxue.server.account.learner.LearnerSignInService.Visit;
import org.xiangxue.server.account.session.OpenedSession;
import org.xiangxue.server.account.session.SessionOwner;
import org.xiangxue.server.account.session.Sessions;
import org.xiangxue.server.account.session.SignInGuard;
import org.xiangxue.server.household.Member;
import org.xiangxue.server.platform.crypto.SignedTime;
import reactor.core.publisher.Mono;

/** What is written when a learner has shown who they are. */
@Service
class LearnerEntry {

    private final LearnerAccessRepository access;
    private final SignInGuard guard;
    private final Sessions sessions;
    private final Credentials credentials;
    private final SignedTime anchors;
    private final Clock clock;

    LearnerEntry(
            LearnerAccessRepository access,
            SignInGuard guard,
            Sessions sessions,
            Credentials credentials,
            SignedTime anchors,
            Clock clock) {
        this.access = access;
        this.guard = guard;
        this.sessions = sessions;
        this.credentials = credentials;
        this.anchors = anchors;
        this.clock = clock;
    }

    @Transactional
    Mono<SignedInLearner> open(Visit visit, Member member) {
        return succeed(visit, member);
    }

    /**
     * Uses the code up, sets the secret, and ends every session opened with the old one; empty when
     * the code is gone.
     */
    @Transactional
    Mono<SignedInLearner> open(Visit visit, Member member, byte[] code, String secretHash) {
        return access.redeem(
                        visit.entrant().county(),
                        member.person(),
                        code,
                        secretHash,
                        clock.instant())
                .filter(redeemed -> redeemed)
                .flatMap(_ -> sessions.endAllOf(member.person()).then(succeed(visit, member)));
    }

    /** The try was no guess: it had a valid code. */
    @Transactional
    Mono<Void> forgive(Visit visit) {
        return guard.succeeded(visit.entrant().subject(), visit.address());
    }

    private Mono<SignedInLearner> succeed(Visit visit, Member member) {
        var request = visit.request();
        var county = visit.entrant().county();
        var owner =
                new SessionOwner.Learner(
                        county, member.person(), request.device(), request.shared());
        return guard.succeeded(visit.entrant().subject(), visit.address())
                .then(credentials.issue(county, member.person(), request.device()))
                .flatMap(credential ->
                        sessions.open(owner, visit.formerToken())
                                .map(session ->
                                        answer(member, request.shared(), credential, session)));
    }

    private SignedInLearner answer(
            Member member, boolean shared, IssuedCredential credential, OpenedSession session) {
        var now = clock.instant();
        var me = me(member, shared, credential.pseudonym());
        return new SignedInLearner(
                new LearnerSession(me, credential.token(), now, anchors.sign(now)), session);
    }

    static Me me(Member member, boolean shared, String pseudonym) {
        var face = member.face();
        return new Me(
                Me.Kind.LEARNER, face.maskedName(), face, pseudonym, shared, List.of(), Set.of());
    }
}
