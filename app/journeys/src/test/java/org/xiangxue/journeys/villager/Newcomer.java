package org.xiangxue.journeys.villager;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.xiangxue.contract.account.Face;
import org.xiangxue.contract.account.LearnerAccess;
import org.xiangxue.contract.account.LearnerAccessApi;
import org.xiangxue.contract.account.LearnerSession;
import org.xiangxue.contract.account.LearnerSignIn;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.household.HouseholdApi;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.journeys.Api;
import org.xiangxue.journeys.DemoAccounts;
import org.xiangxue.journeys.Xiangxue;

/**
 * Somebody of the village who never signed in before, with a code fresh from the clerk.
 *
 * @param number of the household
 * @param names of all its members, in full
 */
record Newcomer(
        HouseholdId household,
        String number,
        Face face,
        List<Face> family,
        List<String> names,
        String code) {

    /** The new secret that everybody here chooses. */
    static final String PIN = "4826";

    private static final int PAGE = 200;

    /**
     * @param family how many live there at least
     */
    static Newcomer of(Xiangxue system, int family) {
        return of(system, family, _ -> true);
    }

    /**
     * @param family how many live there at least
     * @param fits which households will do
     */
    static Newcomer of(Xiangxue system, int family, Predicate<HouseholdId> fits) {
        var clerk = DemoAccounts.of(system).one(Role.VILLAGE_CLERK);
        var api = clerk.signIn(system).api();
        var access = api.client(LearnerAccessApi.class);
        var homes = api.client(HouseholdApi.class);
        return homes.list(clerk.region(), null, null, null, null, PAGE).items().stream()
                .filter(home -> home.members() >= family && fits.test(home.id()))
                .map(home -> access.get(home.id()))
                .filter(Newcomer::isNew)
                .findFirst()
                .map(home -> of(home, access, homes))
                .orElseThrow();
    }

    /** On a device of its own, to look at what the server knows. */
    Api signIn(Xiangxue system) {
        var request =
                new LearnerSignIn(number, face.id(), PIN, null, null, false, UUID.randomUUID());
        return Api.signIn(system.site(), "/api/v1/sign-in/learner", request, LearnerSession.class)
                .api();
    }

    /** The last of the family; those before may have learned something in the demo. */
    private static LearnerAccess.Member who(LearnerAccess home) {
        return home.members().getLast();
    }

    private static boolean isNew(LearnerAccess home) {
        return home.members().stream()
                .allMatch(member -> !member.hasSecret() && member.codeValidUntil() == null);
    }

    private static Newcomer of(LearnerAccess home, LearnerAccessApi access, HouseholdApi homes) {
        var names =
                homes.get(home.household()).members().stream()
                        .map(member -> member.name())
                        .toList();
        var code = access.issueCode(home.household(), who(home).person()).code();
        var family = home.members().stream().map(LearnerAccess.Member::face).toList();
        return new Newcomer(home.household(), home.number(), who(home).face(), family, names, code);
    }
}
