package org.xiangxue.console.household;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.xiangxue.console.sample.ViewTest;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.household.HouseholdSummary;

class HouseholdListViewTest extends ViewTest {

    @Test
    void listsTheHouseholdsOfTheOwnArea() {
        open("households");

        assertThat(heading()).isEqualTo("庙坝镇户名册");
        assertThat(test(grid()).getCellText(0, 1)).isEqualTo("53062310501000");
        assertThat(test(grid()).getCellText(120, 1)).isEqualTo("53062310501120");
    }

    @Test
    void aSearchGoesIntoTheAddress() {
        open("households");

        test(find(TextField.class).single()).setValue("李桂兰");

        assertThat(
                        UI.getCurrent()
                                .getActiveViewLocation()
                                .getQueryParameters()
                                .getSingleParameter("q"))
                .contains("李桂兰");
        assertThat(test(grid()).getRow(0).head()).isEqualTo("李桂兰");
        assertThat(test(grid()).size()).isEqualTo(50);
    }

    @Test
    void theStandingGoesIntoTheAddress() {
        open("households");

        test(find(Select.class).single()).selectItem("一般户");

        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString())
                .isEqualTo("status=GENERAL");
        assertThat(test(grid()).getRow(0).registryNo()).isEqualTo("53062310501005");
    }

    @Test
    void anEmptyListSaysWhatToDo() {
        open("households?q=nobody");

        assertThat(test(grid()).size()).isZero();
        assertThat(grid().getEmptyStateText()).isEqualTo("没有这样的户。换个地区或字再找。");
    }

    private void open(String address) {
        signIn(Role.TOWNSHIP_OFFICIAL);
        go(address, HouseholdListView.class);
    }

    @SuppressWarnings("unchecked")
    private Grid<HouseholdSummary> grid() {
        return find(Grid.class).single();
    }
}
