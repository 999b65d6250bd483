package org.xiangxue.console.household;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.Address;
import org.xiangxue.console.component.Figures;
import org.xiangxue.console.component.Page;
import org.xiangxue.console.shell.MainLayout;
import org.xiangxue.console.shell.Needs;
import org.xiangxue.console.shell.SignedIn;
import org.xiangxue.contract.account.LearnerAccessApi;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.household.CorrectionApi;
import org.xiangxue.contract.household.HouseholdApi;
import org.xiangxue.contract.household.HouseholdDetail;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.Monitoring;

/** One household: who belongs to it, what it is on paper since when, and how its members get in. */
@Route(value = "households/:id", layout = MainLayout.class)
@Needs(Permission.HOUSEHOLD_READ)
class HouseholdView extends Page implements BeforeEnterObserver {

    private final transient HouseholdApi households;
    private final transient LearnerAccessApi access;
    private final transient CorrectionApi corrections;
    private final transient SignedIn signedIn;
    private final transient Clock clock;
    private final Div columns = new Div();

    HouseholdView(
            HouseholdApi households,
            LearnerAccessApi access,
            CorrectionApi corrections,
            SignedIn signedIn,
            Clock clock) {
        this.households = households;
        this.access = access;
        this.corrections = corrections;
        this.signedIn = signedIn;
        this.clock = clock;
        columns.addClassName("columns");
        content(columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id =
                event.getRouteParameters()
                        .get("id")
                        .flatMap(text -> Address.read(text, HouseholdId::of));
        show(households.get(id.orElseThrow(NotFoundException::new)));
    }

    private void show(HouseholdDetail household) {
        var head =
                household.members().stream().filter(member -> member.until() == null).findFirst();
        heading(
                head.map(member -> getTranslation("household.title", member.name()))
                        .orElseGet(household::registryNo));
        besideHeading(new StandingBadge(household.status(), household.monitoring()));
        crumbs(
                Stream.concat(
                                Stream.of(
                                        HouseholdNavigation.list(getTranslation("nav.households"))),
                                household.path().stream().map(Span::new))
                        .toArray(Component[]::new));
        var left = new Div(new MemberPanel(household, households));
        left.addClassName("stack");
        var print =
                new Button(
                        getTranslation("action.print"),
                        _ -> UI.getCurrent().getPage().executeJs("window.print()"));
        actions(print);
        if (signedIn.may(Permission.CORRECTION_READ)) {
            var asked = new CorrectionsPanel(corrections, household);
            left.add(asked);
            if (signedIn.may(Permission.CORRECTION_PROPOSE)) {
                actions(print, correct(household, asked));
            }
        }
        var right = new Div();
        right.addClassName("stack");
        if (signedIn.may(Permission.LEARNER_ACCESS)) {
            right.add(new AccessPanel(access, household.id()));
        }
        right.add(facts(household), history(household));
        columns.removeAll();
        columns.add(left, right);
    }

    private Button correct(HouseholdDetail household, CorrectionsPanel asked) {
        var correct =
                new Button(
                        getTranslation("correction.propose"),
                        _ ->
                                new CorrectionDialog(
                                                corrections,
                                                household,
                                                Figures.dayOf(clock.instant()),
                                                asked::load)
                                        .open());
        correct.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return correct;
    }

    private Component facts(HouseholdDetail household) {
        var list = new DescriptionList();
        list.addClassNames("facts", "body");
        fact(list, "household.registry-no", household.registryNo());
        fact(
                list,
                "household.status",
                since("status." + household.status().name(), household.statusOn()));
        fact(
                list,
                "household.monitoring",
                household.monitoring() == Monitoring.NONE
                        ? getTranslation("monitoring.NONE")
                        : since(
                                "monitoring." + household.monitoring().name(),
                                household.monitoringOn()));
        fact(list, "household.cause", household.cause());
        fact(list, "household.industry", household.industry());
        fact(list, "household.as-of", Figures.day(household.asOf()));
        return panel("household.facts", list);
    }

    private String since(String key, @Nullable LocalDate day) {
        var word = getTranslation(key);
        return day == null ? word : getTranslation("household.since", word, Figures.day(day));
    }

    private void fact(DescriptionList list, String key, @Nullable String value) {
        list.add(
                new DescriptionList.Term(getTranslation(key)),
                new DescriptionList.Description(
                        Optional.ofNullable(value)
                                .filter(text -> !text.isBlank())
                                .orElse(Figures.NONE)));
    }

    private Component history(HouseholdDetail household) {
        var list = new DescriptionList();
        list.addClassNames("facts", "body");
        household
                .history()
                .forEach(change ->
                        list.add(
                                new DescriptionList.Term(Figures.day(change.on())),
                                new DescriptionList.Description(word(change.what()))));
        return panel("household.history", list);
    }

    /** Statuses and kinds of monitoring share the list. */
    private String word(String what) {
        var monitoring = Stream.of(Monitoring.values()).anyMatch(one -> one.name().equals(what));
        return getTranslation((monitoring ? "monitoring." : "status.") + what);
    }

    private Component panel(String title, Component body) {
        var head = new Div(new H2(getTranslation(title)));
        head.addClassName("panel-head");
        var panel = new Div(head, body);
        panel.addClassName("panel");
        return panel;
    }
}
