package org.xiangxue.console.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangxue.console.sample.SampleReviews;
import org.xiangxue.console.sample.ViewTest;
import org.xiangxue.contract.account.Role;

class EvidenceViewTest extends ViewTest {

    @Autowired private SampleReviews reviews;

    @BeforeEach
    void nothingIsDecided() {
        reviews.closed.clear();
        reviews.released.clear();
    }

    @Test
    void aFlagIsClosedWithAConclusion() {
        open("evidence");
        assertThat(test(find(Grid.class).single()).getCellText(0, 0)).isEqualTo("学得太快");
        assertThat(test(find(Grid.class).single()).getCellText(0, 4))
                .isEqualTo("三倍速也学不了这么多，多出 38 分钟");
        assertThat(test(find(Grid.class).single()).getCellText(1, 4))
                .isEqualTo("一天里有 14 个人用同一部手机学");

        test((Button) test(find(Grid.class).single()).getCellComponent(0, 5)).click();
        find(TextArea.class).single().setValue("手机时间错了");
        test(find(Button.class)
                        .withCondition(one -> one.getThemeNames().contains("primary"))
                        .single())
                .click();

        assertThat(reviews.closed.values()).containsExactly("手机时间错了");
    }

    @Test
    void aHeldPieceIsReleasedAfterAsking() {
        open("evidence?list=held");

        test((Button) test(find(Grid.class).single()).getCellComponent(0, 6)).click();
        assertThat(reviews.released).isEmpty();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(reviews.released).hasSize(1);
    }

    private void open(String address) {
        signIn(Role.COUNTY_OFFICIAL);
        go(address, EvidenceView.class);
    }
}
