package org.xiangxue.console.eligibility.programme;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.xiangxue.console.component.Badge;
import org.xiangxue.contract.eligibility.ProgrammeDraft;

/** How far a draft has come. */
class DraftBadge extends Badge {

    private enum Step {
        PROBLEMS,
        NOT_COUNTED,
        COUNTING,
        READY
    }

    DraftBadge(ProgrammeDraft draft) {
        this(step(draft));
    }

    private DraftBadge(Step step) {
        super(translate("draft.step." + step.name()), step == Step.READY ? Tone.GREEN : Tone.GOLD);
    }

    private static Step step(ProgrammeDraft draft) {
        if (!draft.problems().isEmpty()) {
            return Step.PROBLEMS;
        }
        if (draft.preview() == null) {
            return Step.NOT_COUNTED;
        }
        return draft.preview().done() ? Step.READY : Step.COUNTING;
    }
}
