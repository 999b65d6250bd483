package org.xiangxue.console.roster;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.xiangxue.console.component.Figures;
import org.xiangxue.contract.household.ImportSummary;
import org.xiangxue.contract.household.Outcome;

/** Says how many persons the registry gets, changes and moves before it does. */
class ApplyDialog extends ConfirmDialog {

    ApplyDialog(ImportSummary summary, long good, Runnable then) {
        setHeader(getTranslation("import.apply", Figures.exact(good)));
        setText(
                getTranslation(
                        "import.apply.text",
                        count(summary, Outcome.NEW),
                        count(summary, Outcome.CHANGED),
                        count(summary, Outcome.MOVED),
                        count(summary, Outcome.REFUSED)));
        setConfirmText(getTranslation("import.apply", Figures.exact(good)));
        setCancelable(true);
        setCancelText(getTranslation("action.cancel"));
        addConfirmListener(_ -> then.run());
    }

    private static String count(ImportSummary summary, Outcome outcome) {
        return Figures.exact(summary.counts().getOrDefault(outcome, 0L));
    }
}
