package org.xiangxue.server.account.learner;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.account.Me;
import org.xiangxue.server.account.credential.Credentials;
import org.xiangxue.server.account.session.Sessions;
import org.xiangxue.server.household.Member;
import org.xiangxue.server.household.Members;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Caller;
import reactor.core.publisher.Mono;

/** How a signed-in learner sees themselves. */
@Component
public class LearnerMe {

    private final Members members;
    private final Sessions sessions;
    private final Credentials credentials;

    LearnerMe(Members members, Sessions sessions, Credentials credentials) {
        this.members = members;
        this.sessions = sessions;
        this.credentials = credentials;
    }

    /** Unauthenticated for somebody who lives in no household any more. */
    public Mono<Me> get(Caller.Learner learner) {
        return Mono.zip(members.current(learner), sessions.device(learner.session()), Seen::new)
                .flatMap(seen ->
                        Mono.justOrEmpty(seen.own(learner)).map(own -> me(own, learner, seen)))
                .switchIfEmpty(Problem.unauthenticated("nobody lives here by this name").asMono());
    }

    private Me me(Member own, Caller.Learner learner, Seen seen) {
        return LearnerEntry.me(
                own, learner.shared(), credentials.pseudonym(learner.person(), seen.device()));
    }

    private record Seen(List<Member> members, java.util.UUID device) {
        java.util.Optional<Member> own(Caller.Learner learner) {
            return members.stream()
                    .filter(member -> member.person().equals(learner.person()))
                    .findFirst();
        }
    }
}
