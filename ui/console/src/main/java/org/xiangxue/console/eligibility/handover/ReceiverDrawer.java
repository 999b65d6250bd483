package org.xiangxue.console.eligibility.handover;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.xiangxue.console.component.Badge;
import org.xiangxue.console.component.Drawer;
import org.xiangxue.console.component.Figures;
import org.xiangxue.console.component.KeysetSource;
import org.xiangxue.console.shell.ErrorNotice;
import org.xiangxue.contract.eligibility.handover.DeadLetter;
import org.xiangxue.contract.eligibility.handover.HandoverApi;
import org.xiangxue.contract.eligibility.handover.Receiver;
import org.xiangxue.contract.eligibility.handover.Reconciliation;
import org.xiangxue.contract.eligibility.handover.Resend;

/** One receiving system: its last days, and what it did not take. */
class ReceiverDrawer extends Drawer {

    private final transient HandoverApi handover;
    private final transient Receiver receiver;
    private final transient Runnable changed;

    /**
     * @param changed after which its figures are no longer right
     */
    ReceiverDrawer(HandoverApi handover, Receiver receiver, Runnable changed, Runnable close) {
        super(
                receiver.name(),
                receiver.url() == null ? translate("receiver.pulls") : receiver.url(),
                close);
        this.handover = handover;
        this.receiver = receiver;
        this.changed = changed;
        var days = new Div(new H3(translate("reconciliation.title")), reconciliation());
        days.addClassNames("body");
        var title = new H3(translate("dead.title", Figures.exact(receiver.dead())));
        title.addClassName("drawer-part");
        body(days, title, letters());
        actions();
    }

    /** The newest day. */
    private Component reconciliation() {
        var days = handover.reconciliations(receiver.id());
        return days.isEmpty()
                ? new Paragraph(translate("reconciliation.none"))
                : day(days.getFirst());
    }

    private static Component day(Reconciliation day) {
        var list = new DescriptionList();
        list.addClassName("facts");
        fact(list, "reconciliation.day", new Span(Figures.day(day.day())));
        fact(list, "reconciliation.events", new Span(Figures.exact(day.events())));
        fact(list, "reconciliation.delivered", new Span(Figures.exact(day.delivered())));
        var all = day.acknowledged() == day.events();
        fact(
                list,
                "reconciliation.acknowledged",
                all
                        ? new Badge(Figures.exact(day.acknowledged()), Badge.Tone.GREEN)
                        : new Badge(Figures.exact(day.acknowledged()), Badge.Tone.GOLD));
        fact(list, "reconciliation.sent-again", new Span(Figures.exact(day.sentAgain())));
        fact(list, "reconciliation.dead", new Span(Figures.exact(day.dead())));
        var digest = new Span(day.digest().substring(0, Math.min(12, day.digest().length())));
        digest.getElement().setAttribute("title", day.digest());
        digest.addClassName("hash");
        fact(list, "reconciliation.digest", digest);
        return list;
    }

    private static void fact(DescriptionList list, String key, Component value) {
        list.add(new DescriptionList.Term(translate(key)), new DescriptionList.Description(value));
    }

    private Component letters() {
        var grid = new Grid<DeadLetter>();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.addComponentColumn(this::letter);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(translate("dead.none"));
        KeysetSource.show(
                grid, (after, limit) -> handover.deadLetters(receiver.id(), after, limit));
        return grid;
    }

    private Component letter(DeadLetter letter) {
        var kind = new Span(translate("event." + letter.kind()));
        kind.getStyle().set("font-weight", "700");
        var tried =
                new Div(
                        translate(
                                "dead.tried",
                                Figures.dayAndTime(letter.recordedAt()),
                                letter.tries()));
        tried.addClassName("secondary");
        var error = new Div(letter.error() == null ? "" : letter.error());
        error.addClassNames("small", "refusal");
        var text = new Span(kind, tried, error);
        var again = new Button(translate("dead.resend"), _ -> resend(List.of(letter.number())));
        again.setAriaLabel(translate("dead.resend.one", letter.number()));
        again.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var line = new Div(text, again);
        line.addClassName("household-line");
        return line;
    }

    private void resend(List<Long> numbers) {
        handover.resend(receiver.id(), new Resend(numbers));
        ErrorNotice.done(translate("dead.resent"));
        changed.run();
    }

    private void actions() {
        if (receiver.closed()) {
            return;
        }
        if (receiver.dead() > 0) {
            var all =
                    new Button(
                            translate("dead.resend.all", Figures.exact(receiver.dead())),
                            _ -> resend(List.of()));
            all.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            foot(all);
        }
        var close = new Button(translate("receiver.close"), _ -> askClose());
        close.addThemeVariants(ButtonVariant.LUMO_ERROR);
        foot(close);
    }

    private void askClose() {
        var ask = new ConfirmDialog();
        ask.setHeader(translate("receiver.close"));
        ask.setText(translate("receiver.close.text", receiver.name()));
        ask.setConfirmText(translate("receiver.close"));
        ask.setConfirmButtonTheme("error primary");
        ask.setCancelable(true);
        ask.setCancelText(translate("action.cancel"));
        ask.addConfirmListener(_ -> {
            handover.close(receiver.id());
            ErrorNotice.done(translate("receiver.closed"));
            changed.run();
        });
        ask.open();
    }
}
