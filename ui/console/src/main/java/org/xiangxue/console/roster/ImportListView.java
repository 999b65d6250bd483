package org.xiangxue.console.roster;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import org.xiangxue.console.component.Downloads;
import org.xiangxue.console.component.Figures;
import org.xiangxue.console.component.Icon;
import org.xiangxue.console.component.Page;
import org.xiangxue.console.shell.Door;
import org.xiangxue.console.shell.ErrorNotice;
import org.xiangxue.console.shell.MainLayout;
import org.xiangxue.console.shell.Needs;
import org.xiangxue.console.shell.SignedIn;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.household.ImportApi;
import org.xiangxue.contract.household.ImportSummary;
import org.xiangxue.contract.household.Outcome;
import org.xiangxue.contract.region.RegionApi;

/** A new roster, and those before it. */
@Route(value = "imports", layout = MainLayout.class)
@Needs(Permission.HOUSEHOLD_IMPORT)
@Door(order = 30, icon = Icon.IMPORT, name = "nav.imports")
class ImportListView extends Page {

    ImportListView(
            ImportApi imports,
            RegionApi regions,
            SignedIn signedIn,
            ErrorNotice errors,
            Clock clock) {
        heading(getTranslation("imports.title"));
        var template =
                Downloads.link(
                        getTranslation("imports.template"),
                        "/api/v1/households/imports/template.xlsx");
        template.addClassName("button-link");
        actions(template);
        var upload =
                new UploadPanel(imports, regions, signedIn, errors, Figures.dayOf(clock.instant()));
        var head = new Div(new H2(getTranslation("imports.history")));
        head.addClassName("panel-head");
        var history = new Div(head, grid(imports));
        history.addClassNames("panel", "fill");
        history.getStyle().set("margin-top", "12px");
        content(upload, history);
    }

    private Grid<ImportSummary> grid(ImportApi imports) {
        var grid = new Grid<ImportSummary>();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation("imports.empty"));
        grid.addComponentColumn(one -> ImportNavigation.link(one.fileName(), one.id()))
                .setHeader(getTranslation("imports.file"))
                .setFlexGrow(2);
        grid.addColumn(one -> Figures.day(one.asOf())).setHeader(getTranslation("imports.as-of"));
        grid.addColumn(one -> Figures.exact(one.rows()))
                .setHeader(getTranslation("imports.rows"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(one -> Figures.exact(one.counts().getOrDefault(Outcome.REFUSED, 0L)))
                .setHeader(getTranslation("imports.refused"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addComponentColumn(one -> new StateBadge(one.state()))
                .setHeader(getTranslation("imports.state"));
        grid.addColumn(ImportSummary::uploadedBy).setHeader(getTranslation("imports.by"));
        grid.addColumn(one -> Figures.dayAndTime(one.uploadedAt()))
                .setHeader(getTranslation("imports.at"));
        grid.setItems(query -> imports.list(query.getOffset(), query.getLimit()).stream());
        return grid;
    }
}
