package org.xiangxue.server.account.session;

import org.xiangxue.contract.household.PersonId;

/** Whom a try to sign in is aimed at. Names no table and no existence: a decoy is a subject too. */
public record SignInSubject(String text) {

    public static SignInSubject of(PersonId person) {
        return new SignInSubject("person:" + person);
    }

    /** A face that nobody has, of a household that may not exist. */
    public static SignInSubject ofFace(String number, String face) {
        return new SignInSubject("face:" + number + ":" + face);
    }

    public static SignInSubject ofUsername(String username) {
        return new SignInSubject("username:" + username);
    }
}
