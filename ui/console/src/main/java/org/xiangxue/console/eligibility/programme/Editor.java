package org.xiangxue.console.eligibility.programme;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.xiangxue.console.eligibility.rule.RuleEditor;
import org.xiangxue.console.eligibility.rule.RuleNames;
import org.xiangxue.contract.eligibility.ProgrammeDocument;
import org.xiangxue.contract.eligibility.Rule;

/** The fields of a programme, and below them its rule. */
class Editor extends Div {

    private final DraftForm form;
    private final RuleEditor rule;

    Editor(DraftForm form, Rule begun, RuleNames names) {
        this.form = form;
        rule = new RuleEditor(begun, names);
        var head = new Div(new H2(getTranslation("programme.rule")));
        head.addClassName("panel-head");
        var text = new Paragraph(getTranslation("programme.rule.text"));
        text.addClassName("secondary");
        var body = new Div(text, rule);
        body.addClassNames("body", "stack");
        var about = new Div(form);
        about.addClassName("panel");
        var tree = new Div(head, body);
        tree.addClassName("panel");
        addClassName("stack");
        add(about, tree);
    }

    /** Empty while something is missing; its field says so. */
    Optional<ProgrammeDocument> read() {
        var complete = form.complete();
        var read = rule.read();
        return complete ? read.flatMap(form::read) : Optional.empty();
    }
}
