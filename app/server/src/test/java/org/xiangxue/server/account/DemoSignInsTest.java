package org.xiangxue.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangxue.server.testing.Browser.refusal;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.xiangxue.contract.account.Face;
import org.xiangxue.contract.account.HouseholdNumber;
import org.xiangxue.contract.account.LearnerSignIn;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.account.SignInApi;
import org.xiangxue.contract.account.StaffSignIn;
import org.xiangxue.server.testing.Browser;
import org.xiangxue.server.testing.DatabaseTest;

@DatabaseTest
@Tag("slow")
@TestPropertySource(properties = {"xiangxue.demo=true", "xiangxue.keys.demo=false"})
class DemoSignInsTest {

    @Autowired private DemoSignIns demo;
    @LocalServerPort private int port;

    @BeforeEach
    void somebodyLivesInTheVillage() {
        People.forgetFailures();
        Village.home("530623105201", "张大山");
    }

    @Test
    void everybodyOnTheSheetSignsInAndASecondSheetReplacesTheFirst() {
        var former = demo.make().block();
        var sheet = demo.make().block();

        assertThat(sheet.staff())
                .extracting(DemoSignIns.Staff::role)
                .contains(
                        java.util.Arrays.stream(Role.values())
                                .map(Role::name)
                                .toArray(String[]::new));
        assertThat(sheet.staff()).allSatisfy(this::signsIn);
        assertThat(sheet.learners()).isNotEmpty().allSatisfy(this::signsIn);
        var old = former.staff().getFirst();
        assertThat(
                        refusal(() ->
                                        api().signInStaff(
                                                        new StaffSignIn(
                                                                old.username(), old.password())))
                                .status())
                .isEqualTo(422);
    }

    private void signsIn(DemoSignIns.Staff staff) {
        var me = api().signInStaff(new StaffSignIn(staff.username(), staff.password()));
        assertThat(me.grants()).singleElement().extracting("region").isEqualTo(staff.region());
    }

    private void signsIn(DemoSignIns.Learner learner) {
        var faces = api().faces(new HouseholdNumber(learner.number())).faces();
        var names =
                faces.stream()
                        .filter(face -> signsIn(learner, face))
                        .map(Face::maskedName)
                        .toList();
        assertThat(names).containsExactly(learner.name());
    }

    private boolean signsIn(DemoSignIns.Learner learner, Face face) {
        try {
            api().signInLearner(
                            new LearnerSignIn(
                                    learner.number(),
                                    face.id(),
                                    learner.pin(),
                                    null,
                                    null,
                                    false,
                                    UUID.randomUUID()));
            return true;
        } catch (org.springframework.web.client.RestClientResponseException refused) {
            return false;
        }
    }

    private SignInApi api() {
        return new Browser(port).api(SignInApi.class);
    }
}
