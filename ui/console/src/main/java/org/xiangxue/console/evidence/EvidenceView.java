package org.xiangxue.console.evidence;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.xiangxue.console.component.Figures;
import org.xiangxue.console.component.Icon;
import org.xiangxue.console.component.KeysetSource;
import org.xiangxue.console.component.ListGrid;
import org.xiangxue.console.component.Page;
import org.xiangxue.console.component.PurposeDialog;
import org.xiangxue.console.component.Segments;
import org.xiangxue.console.household.HouseholdNavigation;
import org.xiangxue.console.shell.Door;
import org.xiangxue.console.shell.ErrorNotice;
import org.xiangxue.console.shell.MainLayout;
import org.xiangxue.console.shell.Needs;
import org.xiangxue.console.shell.SignedIn;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.learning.CloseFlag;
import org.xiangxue.contract.learning.EvidenceFlag;
import org.xiangxue.contract.learning.HeldEvidence;
import org.xiangxue.contract.learning.ReviewApi;

/** Two lists: what looks odd, and what does not count until a person says so. */
@Route(value = "evidence", layout = MainLayout.class)
@Needs(Permission.EVIDENCE_REVIEW)
@Door(order = 60, icon = Icon.EVIDENCE, name = "nav.evidence")
class EvidenceView extends Page implements BeforeEnterObserver {

    private final transient ReviewApi reviews;
    private final transient SignedIn signedIn;
    private final Segments<Boolean> segments =
            new Segments<>(
                    List.of(false, true),
                    held -> getTranslation(held ? "evidence.held" : "evidence.flags"),
                    EvidenceNavigation::to);
    private final Div panel = new Div();

    EvidenceView(ReviewApi reviews, SignedIn signedIn) {
        this.reviews = reviews;
        this.signedIn = signedIn;
        heading(getTranslation("evidence.title"));
        say(getTranslation("evidence.text"));
        panel.addClassNames("panel", "fill");
        panel.getStyle().set("margin-top", "12px");
        content(segments, panel);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var held =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(EvidenceNavigation.LIST)
                        .filter(EvidenceNavigation.HELD::equals)
                        .isPresent();
        segments.show(held);
        panel.removeAll();
        panel.add(held ? held() : flags());
    }

    private Component flags() {
        var grid = new ListGrid<EvidenceFlag>();
        style(grid, "evidence.flags.empty");
        grid.addColumn(flag -> getTranslation("flag." + flag.kind()))
                .setHeader(getTranslation("evidence.what"));
        grid.addComponentColumn(flag -> HouseholdNavigation.link(flag.name(), flag.household()))
                .setHeader(getTranslation("evidence.who"));
        grid.addColumn(EvidenceFlag::villageName).setHeader(getTranslation("households.village"));
        grid.addColumn(flag -> Figures.day(flag.day())).setHeader(getTranslation("evidence.day"));
        grid.addColumn(this::detail).setHeader(getTranslation("evidence.detail")).setFlexGrow(3);
        grid.addComponentColumn(flag -> close(flag, grid)).setHeader(getTranslation("evidence.do"));
        KeysetSource.show(
                grid, (after, limit) -> reviews.flags(signedIn.home().region(), after, limit));
        return grid;
    }

    private String detail(EvidenceFlag flag) {
        var key = "flag.detail." + flag.kind();
        return flag.kind().equals("IMPOSSIBLE_SPEED")
                ? getTranslation(key, (Long.parseLong(flag.detail()) + 59) / 60)
                : getTranslation(key, flag.detail());
    }

    private Component close(EvidenceFlag flag, Grid<EvidenceFlag> grid) {
        var close = new Button(getTranslation("evidence.close"));
        close.addThemeVariants(ButtonVariant.LUMO_SMALL);
        close.setAriaLabel(getTranslation("evidence.do-for", close.getText(), flag.name()));
        close.setEnabled(flag.open());
        close.addClickListener(_ ->
                new PurposeDialog(
                                PurposeDialog.Why.FINDING,
                                getTranslation("evidence.close.title"),
                                getTranslation("evidence.close.text", flag.name()),
                                getTranslation("evidence.close"),
                                reason -> {
                                    reviews.close(flag.id(), new CloseFlag(reason));
                                    grid.getDataProvider().refreshAll();
                                    ErrorNotice.done(getTranslation("evidence.closed"));
                                })
                        .open());
        return close;
    }

    private Component held() {
        var grid = new ListGrid<HeldEvidence>();
        style(grid, "evidence.held.empty");
        grid.addColumn(piece -> getTranslation("held." + piece.code()))
                .setHeader(getTranslation("evidence.why-held"))
                .setFlexGrow(2);
        grid.addComponentColumn(piece -> HouseholdNavigation.link(piece.name(), piece.household()))
                .setHeader(getTranslation("evidence.who"));
        grid.addColumn(HeldEvidence::villageName).setHeader(getTranslation("households.village"));
        grid.addColumn(HeldEvidence::lessonTitle).setHeader(getTranslation("evidence.lesson"));
        grid.addColumn(piece -> Figures.dayAndTime(piece.at()))
                .setHeader(getTranslation("evidence.at"));
        grid.addColumn(piece -> Figures.dayAndTime(piece.receivedAt()))
                .setHeader(getTranslation("evidence.received"));
        grid.addComponentColumn(piece -> release(piece, grid))
                .setHeader(getTranslation("evidence.do"));
        KeysetSource.show(
                grid, (after, limit) -> reviews.held(signedIn.home().region(), after, limit));
        return grid;
    }

    private Component release(HeldEvidence piece, Grid<HeldEvidence> grid) {
        var release = new Button(getTranslation("evidence.release"));
        release.addThemeVariants(ButtonVariant.LUMO_SMALL);
        release.setAriaLabel(getTranslation("evidence.do-for", release.getText(), piece.name()));
        release.addClickListener(_ -> {
            var ask = new ConfirmDialog();
            ask.setHeader(getTranslation("evidence.release.title"));
            ask.setText(
                    getTranslation(
                            "evidence.release.text",
                            piece.name(),
                            piece.lessonTitle(),
                            Figures.dayAndTime(piece.at())));
            ask.setConfirmText(getTranslation("evidence.release"));
            ask.setCancelable(true);
            ask.setCancelText(getTranslation("action.cancel"));
            ask.addConfirmListener(_ -> {
                reviews.release(piece.id());
                grid.getDataProvider().refreshAll();
                ErrorNotice.done(getTranslation("evidence.released"));
            });
            ask.open();
        });
        return release;
    }

    private void style(Grid<?> grid, String empty) {
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation(empty));
    }
}
