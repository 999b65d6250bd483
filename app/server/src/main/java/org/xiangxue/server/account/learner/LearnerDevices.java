package org.xiangxue.server.account.learner;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.account.credential.Credentials;
import org.xiangxue.server.account.session.Sessions;
import reactor.core.publisher.Mono;

/** What a person's devices hold: sessions and learning credentials. */
@Service
class LearnerDevices {

    private final Sessions sessions;
    private final Credentials credentials;

    LearnerDevices(Sessions sessions, Credentials credentials) {
        this.sessions = sessions;
        this.credentials = credentials;
    }

    @Transactional(propagation = MANDATORY)
    Mono<Void> end(PersonId person) {
        return sessions.endAllOf(person).then(credentials.revokeAllOf(person));
    }
}
