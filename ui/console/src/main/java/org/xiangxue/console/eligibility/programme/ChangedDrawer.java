package org.xiangxue.console.eligibility.programme;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.xiangxue.console.component.Drawer;
import org.xiangxue.console.component.KeysetSource;
import org.xiangxue.console.component.Segments;
import org.xiangxue.console.eligibility.OutcomeBadge;
import org.xiangxue.console.household.HouseholdNavigation;
import org.xiangxue.contract.eligibility.PreviewHousehold;
import org.xiangxue.contract.eligibility.ProgrammeApi;
import org.xiangxue.contract.eligibility.RulePreview;
import org.xiangxue.contract.eligibility.RulePreview.Change;

/** The households behind a sum of a preview. */
class ChangedDrawer extends Drawer {

    ChangedDrawer(
            ProgrammeApi programmes,
            String code,
            RulePreview preview,
            Change change,
            Runnable close) {
        super(translate("preview." + change.name()), translate("preview.list.text"), close);
        var grid = new Grid<PreviewHousehold>();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.addComponentColumn(ChangedDrawer::line);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation("preview.list.empty"));
        KeysetSource.show(
                grid,
                (after, limit) ->
                        programmes.previewHouseholds(code, preview.id(), change, after, limit));
        var lists =
                new Segments<>(
                        List.of(Change.values()),
                        one -> getTranslation("preview." + one.name()),
                        one -> ProgrammeNavigation.toDraft(code, one));
        lists.show(change);
        body(lists, grid);
    }

    private static Component line(PreviewHousehold household) {
        var where = new Div(household.villageName() + "　" + household.registryNo());
        where.addClassName("secondary");
        var text =
                new Span(HouseholdNavigation.link(household.head(), household.household()), where);
        var shift = new Div();
        if (household.before() != null) {
            shift.add(new OutcomeBadge(household.before()), new Span(" → "));
        }
        shift.add(new OutcomeBadge(household.after()));
        var line = new Div(text, shift);
        line.addClassName("household-line");
        return line;
    }
}
