package org.xiangxue.journeys;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.xiangxue.contract.account.LearnerSession;
import org.xiangxue.contract.account.LearnerSignIn;
import org.xiangxue.contract.account.Me;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.account.StaffSignIn;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The sign-ins that the demo wrote to its data folder. */
public record DemoAccounts(List<Staff> staff, List<Learner> learners) {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /**
     * @param region code; empty for the whole country
     */
    public record Staff(Role role, String username, String password, String region) {

        public Api.SignedIn<Me> signIn(Xiangxue system) {
            return Api.signIn(
                    system.site(),
                    "/api/v1/sign-in/staff",
                    new StaffSignIn(username, password),
                    Me.class);
        }
    }

    /**
     * @param number 户学号
     * @param name masked
     */
    public record Learner(String number, String faceId, String face, String pin, String name) {

        /** On a device of its own. */
        public Api.SignedIn<LearnerSession> signIn(Xiangxue system) {
            return Api.signIn(
                    system.site(),
                    "/api/v1/sign-in/learner",
                    new LearnerSignIn(number, faceId, pin, null, null, false, UUID.randomUUID()),
                    LearnerSession.class);
        }
    }

    public static DemoAccounts of(Xiangxue system) {
        return JSON.readValue(
                Path.of(system.data().toString(), "demo-accounts.json").toFile(),
                DemoAccounts.class);
    }

    /** The first with this role. */
    public Staff one(Role role) {
        return staff.stream().filter(account -> account.role() == role).findFirst().orElseThrow();
    }
}
