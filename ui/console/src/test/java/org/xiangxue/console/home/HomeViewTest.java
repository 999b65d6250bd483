package org.xiangxue.console.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import org.junit.jupiter.api.Test;
import org.xiangxue.console.sample.ViewTest;
import org.xiangxue.contract.account.Role;

class HomeViewTest extends ViewTest {

    @Test
    void aCountyOfficialSeesWhatWaits() {
        open(Role.COUNTY_OFFICIAL);

        assertThat(text(cards()))
                .contains("盐津县培训覆盖67.6%", "试算好的名册1", "等你看的课1", "看着不对的学习2", "扣着的学习记录1")
                .contains("符合了，等认定2", "暂停的认定1", "异议和申诉2");
    }

    @Test
    void aTrainerSeesOnlyCourses() {
        open(Role.TRAINER);

        assertThat(text(cards())).contains("没写完的课2", "等你看的课1").doesNotContain("覆盖", "名册");
    }

    @Test
    void whomNothingWaitsForIsToldSo() {
        open(Role.ADMINISTRATOR);

        assertThat(text(cards())).isEqualTo("现在没有要办的事。");
    }

    private void open(Role role) {
        signIn(role);
        go("", HomeView.class);
    }

    private Div cards() {
        return find(Div.class).withClassName("waiting").single();
    }
}
