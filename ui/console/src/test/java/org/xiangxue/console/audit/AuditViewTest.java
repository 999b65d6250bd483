package org.xiangxue.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.xiangxue.console.sample.ViewTest;
import org.xiangxue.contract.account.Role;

class AuditViewTest extends ViewTest {

    @Test
    void anActionIsFoundAndTheAddressSaysWhich() {
        signIn(Role.ADMINISTRATOR);
        go("audit", AuditView.class);
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(3);

        test(find(Select.class).single()).selectItem("看全号");

        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString())
                .isEqualTo("action=FIELD_REVEAL");
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(1);
        assertThat(test(find(Grid.class).single()).getCellText(0, 6)).isEqualTo("核对身份");
    }

    @Test
    void staffAreFoundByUserNameAndShownByName() {
        signIn(Role.ADMINISTRATOR);
        go("audit", AuditView.class);

        test(find(TextField.class).single()).setValue("zhaogang");

        assertThat(test(find(Grid.class).single()).size()).isEqualTo(1);
        assertThat(test(find(Grid.class).single()).getCellText(0, 2)).isEqualTo("王芳（zhaogang）");
    }
}
