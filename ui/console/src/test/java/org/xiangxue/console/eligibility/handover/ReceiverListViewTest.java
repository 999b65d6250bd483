package org.xiangxue.console.eligibility.handover;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangxue.console.sample.SampleHandover;
import org.xiangxue.console.sample.ViewTest;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.eligibility.handover.CreateReceiver;
import org.xiangxue.contract.eligibility.handover.Receiver;
import org.xiangxue.contract.eligibility.handover.Resend;

class ReceiverListViewTest extends ViewTest {

    @Autowired private SampleHandover handover;

    @BeforeEach
    void asTheyWere() {
        handover.reset();
    }

    @Test
    void saysWhereEventsGoAndWhatDidNotArrive() {
        open("handover");

        var grid = test(grid());
        assertThat(grid.getCellText(0, 1)).isEqualTo("对方来取");
        assertThat(grid.getCellText(1, 2)).isEqualTo("盐津县　乌骨鸡养殖启动补助（示例）");
        assertThat(grid.getCellText(1, 4)).isEqualTo("2");
        assertThat(text(grid.getCellComponent(1, 7))).isEqualTo("有没送到的");
    }

    @Test
    void theLastDayIsReconciledBesideItsDeadLetters() {
        open("handover?receiver=" + SampleHandover.STUCK);

        assertThat(text(drawer())).contains("2026-10-30", "对方确认9", "没送到的 2 条");
        var letters = test(letters());
        assertThat(text(letters.getCellComponent(0, 0))).contains("试了 12 次", "503");
    }

    @Test
    void oneLetterOrAllAreSentAgain() {
        open("handover?receiver=" + SampleHandover.STUCK);

        test(find(Button.class, test(letters()).getCellComponent(1, 0)).single()).click();

        assertThat(handover.resent).containsExactly(new Resend(List.of(9L)));
        assertThat(text(drawer())).contains("没送到的 0 条");
        handover.reset();
        open("handover?receiver=" + SampleHandover.STUCK);
        test(button("再送全部 2 条")).click();
        assertThat(handover.resent).containsExactly(new Resend(List.of()));
    }

    @Test
    void closingAsksFirst() {
        open("handover?receiver=" + SampleHandover.STUCK);

        test(button("停用")).click();
        assertThat(handover.closed).isEmpty();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(handover.closed).containsExactly(SampleHandover.STUCK);
        assertThat(find(Button.class, drawer()).all())
                .noneMatch(one -> one.getText().contains("停用"));
    }

    @Test
    void theSecretIsShownOnce() {
        open("handover");
        test(button("新建接收系统")).click();
        fields().getFirst().setValue("民政系统");

        test(inDialog("新建接收系统")).click();

        assertThat(handover.created).containsExactly(new CreateReceiver("民政系统", null, "", null));
        assertThat(text(find(SecretDialog.class).single()))
                .contains("c2VjcmV0LW9mLXRoaXMtb25jZQ", "只显示这一次");
    }

    @Test
    void anAddressWithoutEncryptionIsToldAtItsField() {
        refusals.refuse(
                "createReceiver",
                new ApiProblem(
                        ProblemCode.INVALID,
                        "",
                        List.of(new FieldProblem("url", "ADDRESS", "https")),
                        null));
        open("handover");
        test(button("新建接收系统")).click();
        fields().getFirst().setValue("民政系统");
        fields().get(1).setValue("http://butie.example");

        test(inDialog("新建接收系统")).click();

        assertThat(fields().get(1).isInvalid()).isTrue();
        assertThat(handover.created).isEmpty();
    }

    private List<TextField> fields() {
        return find(TextField.class, find(Dialog.class).single()).all();
    }

    private void open(String address) {
        signIn(Role.ADMINISTRATOR);
        go(address, ReceiverListView.class);
    }

    private ReceiverDrawer drawer() {
        return find(ReceiverDrawer.class).single();
    }

    private Button inDialog(String text) {
        return find(Button.class, find(Dialog.class).single())
                .withCondition(one -> one.getText().equals(text))
                .single();
    }

    private Grid<?> letters() {
        return find(Grid.class, drawer()).single();
    }

    @SuppressWarnings("unchecked")
    private Grid<Receiver> grid() {
        return find(Grid.class).all().getFirst();
    }
}
