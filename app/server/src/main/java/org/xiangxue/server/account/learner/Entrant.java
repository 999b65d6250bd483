package org.xiangxue.server.account.learner;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.account.session.SignInSubject;
import org.xiangxue.server.household.Member;

/**
 * Who stands behind a face that somebody touched.
 *
 * @param member null for a decoy, whose every step is like a member's but leads nowhere
 */
record Entrant(String county, PersonId person, SignInSubject subject, @Nullable Member member) {

    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    static final String NOWHERE = "000000";

    static Entrant of(String county, Member member) {
        return new Entrant(county, member.person(), SignInSubject.of(member.person()), member);
    }

    static Entrant decoy(String number, String face) {
        return new Entrant(NOWHERE, NOBODY, SignInSubject.ofFace(number, face), null);
    }

    /** What binds a secret's hash to the person. */
    String owner() {
        return "person:" + person;
    }
}
