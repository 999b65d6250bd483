package org.xiangxue.console.household;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangxue.console.sample.SampleAccess;
import org.xiangxue.console.sample.SampleHouseholds;
import org.xiangxue.console.sample.ViewTest;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.Role;

class HouseholdViewTest extends ViewTest {

    private static final String ADDRESS = "households/" + SampleHouseholds.HOUSEHOLD;

    @Autowired private SampleHouseholds households;
    @Autowired private SampleAccess access;

    @BeforeEach
    void oneIsLocked() {
        access.unlocked.clear();
    }

    @Test
    void showsMembersDatesAndStanding() {
        open(Role.TOWNSHIP_OFFICIAL);

        assertThat(heading()).isEqualTo("张建国家");
        assertThat(text(find(MemberPanel.class).single()))
                .contains("李桂兰", "配偶", "到 2025-01-20 迁出", "去世");
        assertThat(text(find(HouseholdView.class).single())).contains("边缘易致贫，2025-03-02 起", "缺技术");
    }

    @Test
    void aMaskedFieldAsksForItsPurpose() {
        open(Role.TOWNSHIP_OFFICIAL);
        households.purposes.clear();

        test(reveal()).click();
        find(TextArea.class).single().setValue("看看");
        test(primary("看全号")).click();
        assertThat(households.purposes).isEmpty();

        find(TextArea.class).single().setValue("办理证书核对");
        test(primary("看全号")).click();
        assertThat(households.purposes).containsExactly("办理证书核对");
        assertThat(text(find(MemberPanel.class).single())).contains("532127197404031211");
    }

    @Test
    void onlyTheClerkHelpsPeopleIn() {
        open(Role.TOWNSHIP_OFFICIAL);
        assertThat(find(AccessPanel.class).exists()).isFalse();

        open(Role.VILLAGE_CLERK);
        assertThat(text(find(AccessPanel.class).single()))
                .contains("户学号 4821 7730", "锁到 14:43", "还没设密码");
    }

    @Test
    void aCodeIsShownOnceAndLarge() {
        open(Role.VILLAGE_CLERK);

        test(button("发一次码")).click();

        assertThat(text(find(CodeDialog.class).single())).contains("6093 4417", "2026-11-01 14:32");
    }

    @Test
    void anUnlockedMemberCanSignIn() {
        open(Role.VILLAGE_CLERK);

        test(button("解锁")).click();

        assertThat(text(find(AccessPanel.class).single())).doesNotContain("锁到");
    }

    @Test
    void aHouseholdOfOthersIsRefusedInWords() {
        signIn(Role.TOWNSHIP_OFFICIAL);
        refusals.refuse("household", new ApiProblem(ProblemCode.NOT_FOUND));

        com.vaadin.flow.component.UI.getCurrent().navigate(ADDRESS);

        assertThat(heading()).isEqualTo("没有这一页");
    }

    private void open(Role role) {
        signIn(role);
        go(ADDRESS, HouseholdView.class);
    }

    private Button reveal() {
        return find(Button.class, find(MemberPanel.class).single()).all().getFirst();
    }

    private Button primary(String text) {
        return find(Button.class)
                .withCondition(one ->
                        one.getText().equals(text) && one.getThemeNames().contains("primary"))
                .single();
    }
}
