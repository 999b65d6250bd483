package org.xiangxue.console.sample;

import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Primary;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.ChangePassword;
import org.xiangxue.contract.account.Grant;
import org.xiangxue.contract.account.HouseholdFaces;
import org.xiangxue.contract.account.HouseholdNumber;
import org.xiangxue.contract.account.LearnerSession;
import org.xiangxue.contract.account.LearnerSignIn;
import org.xiangxue.contract.account.Me;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.account.SignInApi;
import org.xiangxue.contract.account.StaffSignIn;

/** Whoever comes with the name of a role in the session cookie is signed in with that role. */
@Primary
public class SampleSignIn implements SignInApi {

    private final SampleServer.Refusals refusals;

    SampleSignIn(SampleServer.Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public Me me() {
        refusals.check("me");
        var cookies =
                Optional.ofNullable(VaadinRequest.getCurrent().getCookies()).orElse(new Cookie[0]);
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals("XIANGXUE"))
                .map(cookie -> account(Role.valueOf(cookie.getValue())))
                .findFirst()
                .orElseThrow(() -> new ApiProblem(ProblemCode.UNAUTHENTICATED));
    }

    private static Me account(Role role) {
        return switch (role) {
            case VILLAGE_CLERK ->
                    staff(
                            "张秀英",
                            role,
                            "530623105201",
                            "民政村",
                            "HOUSEHOLD_READ",
                            "CORRECTION_PROPOSE",
                            "CORRECTION_READ",
                            "LEARNER_ACCESS");
            case TRAINER -> staff("李明", role, "530623", "盐津县", "COURSE_AUTHOR", "COURSE_PUBLISH");
            case TOWNSHIP_OFFICIAL -> staff("赵刚", role, "530623105", "庙坝镇", township());
            case COUNTY_OFFICIAL -> staff("王芳", role, "530623", "盐津县", county());
            case PREFECTURE_OFFICIAL ->
                    staff(
                            "陈杰",
                            role,
                            "5306",
                            "昭通市",
                            "COVERAGE_READ",
                            "COVERAGE_LIST",
                            "HOUSEHOLD_READ",
                            "DECISION_READ",
                            "PROGRAMME_WRITE");
            case PROVINCE_OFFICIAL ->
                    staff(
                            "刘洋",
                            role,
                            "53",
                            "云南省",
                            "COVERAGE_READ",
                            "COVERAGE_LIST",
                            "HOUSEHOLD_READ",
                            "DECISION_READ",
                            "PROGRAMME_WRITE");
            case ADMINISTRATOR ->
                    staff("周平", role, "", "", "ACCOUNT_MANAGE", "AUDIT_READ", "OPERATE");
        };
    }

    private static String[] township() {
        return new String[] {
            "COVERAGE_READ",
            "COVERAGE_LIST",
            "HOUSEHOLD_READ",
            "HOUSEHOLD_IMPORT",
            "HOUSEHOLD_REVEAL",
            "CORRECTION_READ",
            "CORRECTION_DECIDE",
            "EVIDENCE_REVIEW",
            "CERTIFICATE_READ",
            "DECISION_READ",
            "DECISION_DECIDE"
        };
    }

    private static String[] county() {
        var all = Arrays.copyOf(township(), township().length + 3);
        all[township().length] = "COURSE_PUBLISH";
        all[township().length + 1] = "CERTIFICATE_REVOKE";
        all[township().length + 2] = "PROGRAMME_WRITE";
        return all;
    }

    private static Me staff(
            String name, Role role, String region, String regionName, String... permissions) {
        return new Me(
                Me.Kind.STAFF,
                name,
                null,
                null,
                false,
                List.of(new Grant(role, region, regionName)),
                Set.of(permissions));
    }

    @Override
    public void changePassword(ChangePassword request) {
        refusals.check("changePassword");
    }

    @Override
    public void signOut() {}

    @Override
    public HouseholdFaces faces(HouseholdNumber request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public LearnerSession signInLearner(LearnerSignIn request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Me signInStaff(StaffSignIn request) {
        throw new UnsupportedOperationException();
    }
}
