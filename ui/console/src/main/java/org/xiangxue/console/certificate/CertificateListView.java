package org.xiangxue.console.certificate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import org.xiangxue.console.component.Address;
import org.xiangxue.console.component.Badge;
import org.xiangxue.console.component.Downloads;
import org.xiangxue.console.component.Figures;
import org.xiangxue.console.component.Icon;
import org.xiangxue.console.component.KeysetSource;
import org.xiangxue.console.component.ListGrid;
import org.xiangxue.console.component.Page;
import org.xiangxue.console.component.PurposeDialog;
import org.xiangxue.console.shell.Door;
import org.xiangxue.console.shell.ErrorNotice;
import org.xiangxue.console.shell.MainLayout;
import org.xiangxue.console.shell.Needs;
import org.xiangxue.console.shell.RegionFilter;
import org.xiangxue.console.shell.SignedIn;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.certificate.CertificateApi;
import org.xiangxue.contract.certificate.CertificateRow;
import org.xiangxue.contract.certificate.CertificateState;
import org.xiangxue.contract.certificate.RevokeCertificate;
import org.xiangxue.contract.region.RegionApi;

/** Who passed what, newest first; a certificate given in error is revoked here. */
@Route(value = "certificates", layout = MainLayout.class)
@Needs(Permission.CERTIFICATE_READ)
@Door(order = 50, icon = Icon.CERTIFICATE, name = "nav.certificates")
class CertificateListView extends Page implements BeforeEnterObserver {

    private final transient CertificateApi certificates;
    private final transient SignedIn signedIn;
    private final RegionFilter region;
    private final Grid<CertificateRow> grid = new ListGrid<>();

    CertificateListView(CertificateApi certificates, RegionApi regions, SignedIn signedIn) {
        this.certificates = certificates;
        this.signedIn = signedIn;
        region =
                new RegionFilter(
                        regions,
                        signedIn,
                        code ->
                                UI.getCurrent()
                                        .navigate(
                                                CertificateListView.class,
                                                Address.saying().with("region", code).query()));
        heading(getTranslation("certificates.title", signedIn.home().regionName()));
        filters(region);
        list(grid);
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var chosen = Address.of(event.getLocation().getQueryParameters()).region("region");
        chosen.ifPresent(signedIn::mustCover);
        region.choose(chosen.orElse(null));
        var area = chosen.orElseGet(() -> signedIn.home().region());
        KeysetSource.show(grid, (after, limit) -> certificates.list(area, after, limit));
    }

    private void columns() {
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation("certificates.empty"));
        grid.addColumn(CertificateRow::name)
                .setHeader(getTranslation("members.name"))
                .setWidth("80px")
                .setFlexGrow(0)
                .setFrozen(true);
        grid.addColumn(CertificateRow::villageName)
                .setHeader(getTranslation("households.village"))
                .setWidth("84px");
        grid.addColumn(CertificateRow::courseTitle)
                .setHeader(getTranslation("certificates.course"))
                .setWidth("84px");
        grid.addColumn(one -> Figures.day(one.completedOn()))
                .setHeader(getTranslation("certificates.completed"))
                .setWidth("104px")
                .setFlexGrow(0);
        grid.addColumn(one -> Figures.day(one.validUntil()))
                .setHeader(getTranslation("certificates.valid-until"))
                .setWidth("104px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("certificates.state"))
                .setWidth("88px")
                .setFlexGrow(0);
        grid.addColumn(CertificateRow::serial)
                .setHeader(getTranslation("certificates.serial"))
                .setWidth("144px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::actions)
                .setHeader(getTranslation("evidence.do"))
                .setWidth("170px")
                .setFlexGrow(0);
    }

    private Component state(CertificateRow one) {
        var tone =
                switch (one.state()) {
                    case VALID -> Badge.Tone.GREEN;
                    case EXPIRED -> Badge.Tone.GOLD;
                    case REVOKED -> Badge.Tone.RED;
                };
        return new Badge(getTranslation("certificate." + one.state().name()), tone);
    }

    private Component actions(CertificateRow one) {
        var actions =
                new Div(
                        Downloads.paper(
                                getTranslation("certificates.pdf"),
                                "/api/v1/certificates/{serial}/certificate.pdf",
                                one.serial()));
        actions.addClassName("row-actions");
        if (one.mayRevoke()
                && one.state() == CertificateState.VALID
                && signedIn.may(Permission.CERTIFICATE_REVOKE)) {
            var revoke = new Button(getTranslation("certificates.revoke"), _ -> revoke(one));
            revoke.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
            revoke.setAriaLabel(getTranslation("evidence.do-for", revoke.getText(), one.serial()));
            actions.add(revoke);
        }
        return actions;
    }

    private void revoke(CertificateRow one) {
        new PurposeDialog(
                        PurposeDialog.Why.REASON,
                        getTranslation("certificates.revoke.title", one.name()),
                        getTranslation("certificates.revoke.text", one.courseTitle()),
                        getTranslation("certificates.revoke"),
                        reason -> {
                            certificates.revoke(one.serial(), new RevokeCertificate(reason));
                            grid.getDataProvider().refreshAll();
                            ErrorNotice.done(getTranslation("certificates.revoked"));
                        })
                .open();
    }
}
