package org.xiangxue.console.audit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.Address;
import org.xiangxue.console.component.Figures;
import org.xiangxue.console.component.Icon;
import org.xiangxue.console.component.KeysetSource;
import org.xiangxue.console.component.ListGrid;
import org.xiangxue.console.component.Page;
import org.xiangxue.console.component.SearchField;
import org.xiangxue.console.shell.Door;
import org.xiangxue.console.shell.MainLayout;
import org.xiangxue.console.shell.Needs;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.audit.AuditAction;
import org.xiangxue.contract.audit.AuditApi;
import org.xiangxue.contract.audit.AuditEntry;
import org.xiangxue.contract.audit.StaffName;

/** The log, newest first. */
@Route(value = "audit", layout = MainLayout.class)
@Needs(Permission.AUDIT_READ)
@Door(order = 90, icon = Icon.AUDIT, name = "nav.audit")
class AuditView extends Page implements BeforeEnterObserver {

    private static final String ANY = "";

    private final transient AuditApi audit;
    private final Select<String> action = new Select<>();
    private final TextField actor =
            new SearchField(getTranslation("audit.who"), getTranslation("audit.who.example"));
    private final Grid<AuditEntry> grid = new ListGrid<>();

    AuditView(AuditApi audit) {
        this.audit = audit;
        heading(getTranslation("audit.title"));
        action.setItems(
                Stream.concat(
                                Stream.of(ANY),
                                Stream.of(AuditAction.values()).map(AuditAction::name))
                        .toList());
        action.setItemLabelGenerator(name ->
                name.equals(ANY)
                        ? getTranslation("filter.all")
                        : getTranslation("audit.action." + name));
        action.setPrefixComponent(new Span(getTranslation("audit.what")));
        action.setAriaLabel(getTranslation("audit.what"));
        action.setWidth("240px");
        action.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                search();
            }
        });
        actor.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                search();
            }
        });
        filters(action, actor);
        list(grid);
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = Address.of(event.getLocation().getQueryParameters());
        var wanted = address.choice("action", AuditAction.class).map(AuditAction::name);
        var by = address.text("actor");
        action.setValue(wanted.orElse(ANY));
        actor.setValue(by.orElse(""));
        KeysetSource.show(
                grid,
                (after, limit) -> audit.list(wanted.orElse(null), by.orElse(null), after, limit));
    }

    private void search() {
        var chosen = action.getValue().equals(ANY) ? null : action.getValue();
        var by = actor.getValue().isBlank() ? null : actor.getValue().strip();
        UI.getCurrent()
                .navigate(
                        AuditView.class,
                        Address.saying().with("action", chosen).with("actor", by).query());
    }

    private void columns() {
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation("audit.empty"));
        grid.addColumn(AuditEntry::number)
                .setHeader(getTranslation("audit.number"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("80px")
                .setFlexGrow(0);
        grid.addColumn(entry -> Figures.dayAndTime(entry.at()))
                .setHeader(getTranslation("audit.at"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addColumn(entry -> called(entry.actorName(), entry.actor()))
                .setHeader(getTranslation("audit.who"))
                .setWidth("190px")
                .setFlexGrow(0);
        grid.addColumn(entry -> getTranslation("audit.action." + entry.action()))
                .setHeader(getTranslation("audit.what"));
        grid.addColumn(entry -> called(entry.subjectName(), entry.subject()))
                .setHeader(getTranslation("audit.subject"))
                .setFlexGrow(2);
        grid.addColumn(entry -> Optional.ofNullable(entry.region()).orElse(Figures.NONE))
                .setHeader(getTranslation("audit.region"));
        grid.addColumn(entry -> Optional.ofNullable(entry.purpose()).orElse(""))
                .setHeader(getTranslation("audit.purpose"))
                .setFlexGrow(2);
        grid.addColumn(entry -> Optional.ofNullable(entry.detail()).orElse(""))
                .setHeader(getTranslation("audit.detail"))
                .setFlexGrow(2);
    }

    /** Staff by name and user name; everything else as it was logged. */
    private String called(@Nullable StaffName staff, String logged) {
        return staff == null
                ? logged
                : getTranslation("audit.staff", staff.name(), staff.username());
    }
}
