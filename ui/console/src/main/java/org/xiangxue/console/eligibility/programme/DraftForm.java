package org.xiangxue.console.eligibility.programme;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.xiangxue.console.component.DayPicker;
import org.xiangxue.console.shell.RegionPicker;
import org.xiangxue.console.shell.SignedIn;
import org.xiangxue.contract.eligibility.ProgrammeDocument;
import org.xiangxue.contract.eligibility.Rule;
import org.xiangxue.contract.region.RegionApi;

/** All of a programme but its rule. */
class DraftForm extends Div {

    private static final int LONGEST = 60;
    private static final int LONGEST_SUMMARY = 200;

    private final transient ProgrammeDocument begun;
    private final TextField title;
    private final TextArea summary;
    private final TextField authority;
    private final RegionPicker region;
    private final DayPicker from;
    private final DayPicker until;
    private final Checkbox example;

    DraftForm(ProgrammeDocument document, RegionApi regions, SignedIn signedIn) {
        begun = document;
        addClassName("draft-form");
        title = new TextField(getTranslation("programme.title"));
        title.setMaxLength(LONGEST);
        title.setValue(document.title());
        summary = new TextArea(getTranslation("programme.summary"));
        summary.setMaxLength(LONGEST_SUMMARY);
        summary.setValue(document.summary());
        authority = new TextField(getTranslation("programme.authority"));
        authority.setMaxLength(LONGEST);
        authority.setValue(document.authority());
        region = new RegionPicker(regions, signedIn.home().region());
        region.setLabel(getTranslation("programme.region"));
        region.choose(document.region());
        from = new DayPicker(getTranslation("programme.from"));
        from.setValue(document.from());
        until = new DayPicker(getTranslation("programme.until"));
        until.setClearButtonVisible(true);
        until.setValue(document.until());
        example = new Checkbox(getTranslation("programme.example.long"));
        example.setValue(document.example());
        add(title, authority, summary, region, example, from, until);
    }

    /** Empty while something is missing; its field says so. */
    Optional<ProgrammeDocument> read(Rule rule) {
        if (!complete()) {
            return Optional.empty();
        }
        return Optional.of(
                new ProgrammeDocument(
                        begun.v(),
                        begun.code(),
                        title.getValue().strip(),
                        summary.getValue().strip(),
                        authority.getValue().strip(),
                        region.getValue().code(),
                        from.getValue(),
                        until.getValue(),
                        example.getValue(),
                        rule));
    }

    /** All fields say what is wrong with them, not only the first. */
    boolean complete() {
        var complete = right(title, title.getValue().isBlank(), "correction.missing");
        complete &= right(summary, summary.getValue().isBlank(), "correction.missing");
        complete &= right(authority, authority.getValue().isBlank(), "correction.missing");
        complete &= right(region, region.getValue() == null, "rule.field.choose");
        complete &= right(from, from.getValue() == null, "correction.missing");
        var backwards =
                from.getValue() != null
                        && until.getValue() != null
                        && until.getValue().isBefore(from.getValue());
        return right(until, backwards, "programme.period.backwards") && complete;
    }

    private boolean right(HasValidation field, boolean wrong, String key) {
        field.setInvalid(wrong);
        field.setErrorMessage(getTranslation(key));
        return !wrong;
    }
}
