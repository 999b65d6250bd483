package org.xiangxue.console.eligibility.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangxue.console.sample.SampleNotices;
import org.xiangxue.console.sample.SampleProgrammes;
import org.xiangxue.console.sample.ViewTest;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.eligibility.notice.FileObjection;
import org.xiangxue.contract.eligibility.notice.NoticeSummary;
import org.xiangxue.contract.eligibility.notice.OpenNotice;

class NoticeListViewTest extends ViewTest {

    private static final String HANGING = "notices?notice=" + SampleNotices.HANGING;

    @Autowired private SampleNotices notices;

    @BeforeEach
    void asTheyWere() {
        notices.reset();
    }

    @Test
    void saysHowManyDaysAreLeft() {
        open("notices", Role.TOWNSHIP_OFFICIAL);

        assertThat(text(test(grid()).getCellComponent(0, 5))).isEqualTo("还有 2 天");
        assertThat(text(test(grid()).getCellComponent(1, 5))).isEqualTo("取下了");
    }

    @Test
    void whatIsConfirmedIsHungOut() {
        open("notices", Role.TOWNSHIP_OFFICIAL);

        test(button("发公示")).click();
        test(inDialog("发公示")).click();

        assertThat(notices.opened)
                .containsExactly(new OpenNotice("530623105", SampleProgrammes.CODE));
        assertThat(notice()).contains("挂出去了，3 户");
        assertThat(text(drawer())).contains("庙坝镇");
    }

    @Test
    void whereNobodyIsNewNothingIsHungOut() {
        refusals.refuse("openNotice", new ApiProblem(ProblemCode.NOTHING_TO_PUBLISH));
        open("notices", Role.TOWNSHIP_OFFICIAL);

        test(button("发公示")).click();
        test(inDialog("发公示")).click();

        assertThat(find(Select.class, dialog()).single().getErrorMessage())
                .isEqualTo("这里没有认定了、还没公示过的户");
    }

    @Test
    void aCountyChoosesATownshipFirst() {
        open("notices", Role.COUNTY_OFFICIAL);

        test(button("发公示")).click();
        test(inDialog("发公示")).click();

        assertThat(notices.opened).isEmpty();
        assertThat(find(org.xiangxue.console.shell.RegionPicker.class, dialog()).single())
                .matches(one -> one.isInvalid());
    }

    @Test
    void theSheetIsPrintedAndThePageOpenedBesideIt() {
        open(HANGING, Role.TOWNSHIP_OFFICIAL);

        assertThat(find(Anchor.class, drawer()).all().stream().map(Anchor::getHref))
                .contains(
                        "/api/v1/notices/%s/sheet.pdf".formatted(SampleNotices.HANGING),
                        "http://127.0.0.1:8080/notices/" + SampleNotices.HANGING);
    }

    @Test
    void namesInFullAreReadOnlyWhenAskedFor() {
        open(HANGING, Role.TOWNSHIP_OFFICIAL);
        assertThat(notices.read).isZero();

        test(button("看名单")).click();

        assertThat(notices.read).isOne();
        assertThat(text(drawer())).contains("张建国 等 4 人", "高坎村");
    }

    @Test
    void anObjectionIsWrittenDownForItsLine() {
        open(HANGING, Role.TOWNSHIP_OFFICIAL);
        test(button("看名单")).click();
        test(find(Button.class, drawer())
                        .withCondition(one -> one.getAriaLabel().orElse("").contains("2 号"))
                        .single())
                .click();

        test(inDialog("记下")).click();
        assertThat(notices.objections).isEmpty();
        find(TextArea.class, dialog()).single().setValue("他家的鸡是借来的");
        test(inDialog("记下")).click();

        assertThat(notices.objections).containsExactly(new FileObjection(2, "他家的鸡是借来的", null));
        assertThat(notice()).contains("2026-11-15 前答复");
        assertThat(text(drawer())).contains("1 件，去看");
    }

    @Test
    void aLineThatIsNotThereIsToldAtItsField() {
        open(HANGING, Role.TOWNSHIP_OFFICIAL);
        test(button("记异议")).click();

        find(IntegerField.class, dialog()).single().setValue(9);
        find(TextArea.class, dialog()).single().setValue("他家不符合");
        test(inDialog("记下")).click();

        assertThat(notices.objections).isEmpty();
        assertThat(find(IntegerField.class, dialog()).single().isInvalid()).isTrue();
    }

    @Test
    void nobodyObjectsToWhatWasTakenDown() {
        open("notices?notice=" + SampleNotices.OVER, Role.TOWNSHIP_OFFICIAL);

        assertThat(text(drawer())).contains("取下了").doesNotContain("看网页", "记异议");
    }

    @Test
    void aProvinceReadsAndDoesNothing() {
        open("notices", Role.PROVINCE_OFFICIAL);

        assertThat(find(Button.class).withCondition(one -> one.getText().equals("发公示")).exists())
                .isFalse();
    }

    private void open(String address, Role role) {
        signIn(role);
        go(address, NoticeListView.class);
    }

    private NoticeDrawer drawer() {
        return find(NoticeDrawer.class).single();
    }

    private Dialog dialog() {
        return find(Dialog.class).single();
    }

    private Button inDialog(String text) {
        return find(Button.class, dialog())
                .withCondition(one -> one.getText().equals(text))
                .single();
    }

    @SuppressWarnings("unchecked")
    private Grid<NoticeSummary> grid() {
        return find(Grid.class).single();
    }
}
