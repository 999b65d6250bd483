package org.xiangxue.console.eligibility.handover;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.Badge;
import org.xiangxue.console.component.Figures;
import org.xiangxue.console.component.Icon;
import org.xiangxue.console.component.ListGrid;
import org.xiangxue.console.component.Page;
import org.xiangxue.console.eligibility.rule.RuleNames;
import org.xiangxue.console.shell.Door;
import org.xiangxue.console.shell.MainLayout;
import org.xiangxue.console.shell.Needs;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.eligibility.ProgrammeApi;
import org.xiangxue.contract.eligibility.handover.HandoverApi;
import org.xiangxue.contract.eligibility.handover.Receiver;
import org.xiangxue.contract.eligibility.handover.ReceiverId;
import org.xiangxue.contract.region.RegionApi;

/** The systems that are told of decisions, and how far each has come. */
@Route(value = "handover", layout = MainLayout.class)
@Needs(Permission.OPERATE)
@Door(order = 85, icon = Icon.HANDOVER, name = "nav.handover")
class ReceiverListView extends Page implements BeforeEnterObserver {

    private final transient HandoverApi handover;
    private final transient ProgrammeApi programmes;
    private final transient RegionApi regions;
    private final transient RuleNames names;
    private final Grid<Receiver> grid = new ListGrid<>();

    ReceiverListView(HandoverApi handover, ProgrammeApi programmes, RegionApi regions) {
        this.handover = handover;
        this.programmes = programmes;
        this.regions = regions;
        names = new RuleNames(List.of(), programmes.list(), regions);
        heading(getTranslation("handover.title"));
        say(getTranslation("handover.text"));
        var create = new Button(getTranslation("receiver.create"), _ -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(create);
        list(grid);
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(HandoverNavigation.open(event.getLocation().getQueryParameters()).orElse(null));
    }

    private void show(@Nullable ReceiverId open) {
        var receivers = handover.receivers();
        grid.setItems(receivers);
        if (open == null) {
            closeSide();
            return;
        }
        var receiver =
                receivers.stream()
                        .filter(one -> one.id().equals(open))
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        grid.select(receiver);
        side(new ReceiverDrawer(handover, receiver, () -> show(open), this::close));
    }

    private void close() {
        HandoverNavigation.to(null);
        grid.focus();
    }

    private void columns() {
        grid.setEmptyStateText(getTranslation("handover.empty"));
        grid.addComponentColumn(one -> HandoverNavigation.link(one.name(), one.id()))
                .setHeader(getTranslation("receiver.name"))
                .setWidth("100px");
        grid.addColumn(one ->
                        Optional.ofNullable(one.url())
                                .orElseGet(() -> getTranslation("receiver.pulls")))
                .setHeader(getTranslation("receiver.url"))
                .setWidth("130px");
        grid.addColumn(this::told).setHeader(getTranslation("receiver.told")).setWidth("110px");
        number("receiver.waiting", Receiver::waiting);
        number("receiver.dead", Receiver::dead);
        number("receiver.unacknowledged", Receiver::unacknowledged);
        grid.addColumn(one -> at(one.lastDelivered()))
                .setHeader(getTranslation("receiver.last"))
                .setWidth("138px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("decisions.state"))
                .setWidth("88px")
                .setFlexGrow(0);
        grid.addSelectionListener(change -> {
            if (change.isFromClient()) {
                HandoverNavigation.to(change.getFirstSelectedItem().map(Receiver::id).orElse(null));
            }
        });
    }

    private void number(String key, ToLongFunction<Receiver> of) {
        grid.addColumn(one -> Figures.exact(of.applyAsLong(one)))
                .setHeader(getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("80px")
                .setFlexGrow(0);
    }

    static String at(@Nullable Instant instant) {
        return instant == null ? Figures.NONE : Figures.dayAndTime(instant);
    }

    private String told(Receiver one) {
        var where = names.region(one.region());
        return one.programme() == null ? where : where + "　" + names.programme(one.programme());
    }

    private Component state(Receiver one) {
        if (one.closed()) {
            return new Badge(getTranslation("accounts.closed"), Badge.Tone.PLAIN);
        }
        return one.dead() > 0
                ? new Badge(getTranslation("receiver.stuck"), Badge.Tone.RED)
                : new Badge(getTranslation("accounts.open"), Badge.Tone.GREEN);
    }

    private void create() {
        new CreateReceiverDialog(
                        programmes.list(),
                        regions,
                        request -> {
                            var made = handover.create(request);
                            HandoverNavigation.to(made.id());
                            new SecretDialog(request.name(), made).open();
                        })
                .open();
    }
}
