package org.xiangxue.console.eligibility.decision;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Stream;
import org.xiangxue.console.component.FilterSelect;
import org.xiangxue.console.shell.RegionFilter;
import org.xiangxue.console.shell.SignedIn;
import org.xiangxue.contract.eligibility.ProgrammeSummary;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.eligibility.decision.DecisionState;
import org.xiangxue.contract.region.RegionApi;

/** Area, programme, state and outcome; every choice goes into the address. */
class DecisionFilters extends Div {

    private final transient List<ProgrammeSummary> all;
    private final RegionFilter region;
    private final FilterSelect<ProgrammeSummary> programme;
    private final FilterSelect<DecisionState> state;
    private final FilterSelect<Truth> outcome;
    private transient DecisionFilter filter = DecisionFilter.WAITING;

    DecisionFilters(List<ProgrammeSummary> all, RegionApi regions, SignedIn signedIn) {
        this.all = all;
        addClassName("filters");
        region =
                new RegionFilter(
                        regions, signedIn, code -> DecisionNavigation.to(filter.inRegion(code)));
        programme =
                new FilterSelect<>(
                        getTranslation("decisions.programme"),
                        ProgrammeSummary::title,
                        one -> DecisionNavigation.to(filter.of(one == null ? null : one.code())));
        programme.setItems(all);
        programme.setWidth("240px");
        state =
                new FilterSelect<>(
                        getTranslation("decisions.state"),
                        one -> getTranslation("decision.state." + one.name()),
                        one -> DecisionNavigation.to(filter.in(one)));
        state.setItems(
                Stream.of(DecisionState.values())
                        .filter(one -> one != DecisionState.ENDED)
                        .toList());
        state.setWidth("150px");
        outcome =
                new FilterSelect<>(
                        getTranslation("decisions.outcome"),
                        one -> getTranslation("truth." + one.name()),
                        one -> DecisionNavigation.to(filter.with(one)));
        outcome.setItems(Truth.MET, Truth.NOT_MET, Truth.UNKNOWN);
        outcome.setWidth("150px");
        add(region, programme, state, outcome);
    }

    void show(DecisionFilter next) {
        filter = next;
        region.choose(next.region());
        programme.setValue(
                all.stream()
                        .filter(one -> one.code().equals(next.programme()))
                        .findFirst()
                        .orElse(null));
        state.setValue(next.state());
        outcome.setValue(next.outcome());
    }
}
