package org.xiangxue.console.eligibility.decision;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.xiangxue.console.component.Badge;
import org.xiangxue.console.component.Figures;
import org.xiangxue.contract.eligibility.decision.DecisionApi;
import org.xiangxue.contract.eligibility.decision.DecisionDetail;
import org.xiangxue.contract.eligibility.decision.DecisionState;
import org.xiangxue.contract.eligibility.decision.Replay;

/** Which rule, which day and which facts a decision rests on; anybody may work it out again. */
class DecisionFacts extends Div {

    private static final int SHORT_HASH = 12;

    private final Div replayed = new Div();

    DecisionFacts(DecisionApi decisions, DecisionDetail detail) {
        var replay =
                new Button(
                        getTranslation("decision.replay"),
                        _ -> show(decisions.replay(detail.summary().id())));
        replay.addThemeVariants(ButtonVariant.LUMO_SMALL);
        replayed.getElement().setAttribute("role", "status");
        replayed.addClassName("small");
        var again = new Div(replay, replayed);
        again.addClassName("row-actions");
        addClassName("stack");
        add(facts(detail), again);
    }

    private static DescriptionList facts(DecisionDetail detail) {
        var list = new DescriptionList();
        list.addClassName("facts");
        fact(
                list,
                "decision.version",
                new Span(translate("courses.version", detail.summary().version())));
        fact(list, "decision.day", new Span(Figures.day(detail.day())));
        fact(list, "decision.made", new Span(Figures.dayAndTime(detail.madeAt())));
        if (detail.decidedAt() != null) {
            var at = Figures.dayAndTime(detail.decidedAt());
            fact(
                    list,
                    "decision.decided",
                    new Span(detail.decidedByMe() ? translate("decision.decided-by-me", at) : at));
        }
        if (detail.reason() != null && detail.summary().state() != DecisionState.RETURNED) {
            fact(list, "decision.reason", new Span(detail.reason()));
        }
        fact(list, "decision.hash", hash(detail.hash()));
        fact(list, "decision.facts-hash", hash(detail.factsHash()));
        return list;
    }

    private static void fact(DescriptionList list, String key, Component value) {
        list.add(new DescriptionList.Term(translate(key)), new DescriptionList.Description(value));
    }

    /** The whole of it on a closer look. */
    private static Component hash(String hash) {
        var shown = new Span(hash.substring(0, Math.min(SHORT_HASH, hash.length())));
        shown.getElement().setAttribute("title", hash);
        shown.addClassName("hash");
        return shown;
    }

    private void show(Replay replay) {
        replayed.removeAll();
        replayed.add(
                replay.same()
                        ? new Badge(translate("decision.replay.same"), Badge.Tone.GREEN)
                        : new Badge(translate("decision.replay.differs"), Badge.Tone.RED),
                new Span(" "),
                hash(replay.replayed()));
    }
}
