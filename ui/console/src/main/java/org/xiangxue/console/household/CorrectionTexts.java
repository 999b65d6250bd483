package org.xiangxue.console.household;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.Badge;
import org.xiangxue.console.component.Badge.Tone;
import org.xiangxue.console.component.Figures;
import org.xiangxue.contract.household.Correction;
import org.xiangxue.contract.household.CorrectionChange;
import org.xiangxue.contract.household.CorrectionState;

/** Says a correction in words. */
final class CorrectionTexts {

    private CorrectionTexts() {}

    /** What is to change, without the name of whom it is about. */
    static String change(Correction correction) {
        return switch (correction.change()) {
            case CorrectionChange.MemberFact fact ->
                    translate(
                            "correction.replaced",
                            translate("correction.member." + fact.field()),
                            shown(correction.was()),
                            shown(fact.value()));
            case CorrectionChange.HouseholdFact fact -> {
                var text =
                        translate(
                                "correction.replaced",
                                translate("correction.household." + fact.field()),
                                shown(correction.was()),
                                shown(fact.value()));
                yield fact.on() == null
                        ? text
                        : translate("household.since", text, Figures.day(fact.on()));
            }
            case CorrectionChange.Died died -> translate("correction.died", Figures.day(died.on()));
            case CorrectionChange.MovedAway away ->
                    translate("correction.moved-away", Figures.day(away.on()));
            case CorrectionChange.MovedTo to ->
                    translate(
                            "correction.moved-to",
                            Figures.day(to.on()),
                            to.registryNo(),
                            to.relation());
            case CorrectionChange.Joined joined ->
                    translate(
                            "correction.joined",
                            Figures.day(joined.on()),
                            joined.relation(),
                            joined.sex(),
                            joined.birthOn() == null ? Figures.NONE : Figures.day(joined.birthOn()),
                            shown(joined.idNumber()));
        };
    }

    static Badge badge(CorrectionState state) {
        return new Badge(
                translate("correction.state." + state.name()),
                switch (state) {
                    case PROPOSED -> Tone.GOLD;
                    case APPLIED -> Tone.GREEN;
                    case REFUSED, WITHDRAWN -> Tone.PLAIN;
                });
    }

    private static String shown(@Nullable String value) {
        return value == null || value.isBlank() ? Figures.NONE : value;
    }
}
