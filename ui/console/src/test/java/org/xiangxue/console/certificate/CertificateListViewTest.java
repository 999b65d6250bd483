package org.xiangxue.console.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangxue.console.sample.SampleCertificates;
import org.xiangxue.console.sample.ViewTest;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.certificate.CertificateRow;

class CertificateListViewTest extends ViewTest {

    @Autowired private SampleCertificates certificates;

    @Test
    void revokingAsksForTheReason() {
        certificates.revoked.clear();
        signIn(Role.COUNTY_OFFICIAL);
        go("certificates", CertificateListView.class);
        var first = test(grid()).getRow(0).serial();
        var revoke = find(Button.class, test(grid()).getCellComponent(0, 7)).single();

        test(revoke).click();
        test(primary()).click();
        assertThat(certificates.revoked).isEmpty();
        find(TextArea.class).single().setValue("替别人答的题");
        test(primary()).click();

        assertThat(certificates.revoked).containsEntry(first, "替别人答的题");
    }

    @Test
    void whoMayNotRevokeIsNotOfferedTo() {
        signIn(Role.TOWNSHIP_OFFICIAL);
        go("certificates", CertificateListView.class);

        assertThat(find(Button.class, test(grid()).getCellComponent(0, 7)).exists()).isFalse();
    }

    private Button primary() {
        return find(Button.class)
                .withCondition(one -> one.getThemeNames().contains("primary"))
                .single();
    }

    @SuppressWarnings("unchecked")
    private Grid<CertificateRow> grid() {
        return find(Grid.class).single();
    }
}
