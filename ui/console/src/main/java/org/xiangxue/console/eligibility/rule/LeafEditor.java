package org.xiangxue.console.eligibility.rule;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.stream.Stream;
import org.xiangxue.console.component.Badge;
import org.xiangxue.contract.eligibility.Rule;

/** One condition: a line while it is closed, its fields while it is open. */
class LeafEditor extends Part {

    private static final int LONGEST = 60;
    private static final int LONGEST_DOCUMENT = 120;

    private final String id;
    private final LeafFields fields;
    private final TextField asks;
    private final TextField missing;
    private final TextField document;
    private final TextField clause;
    private final Span title = new Span();
    private final Div open = new Div();
    private final Button toggle = new Button();

    LeafEditor(Rule.Leaf leaf, RuleNames names, Siblings siblings) {
        id = leaf.id();
        fields = LeafFields.of(leaf, names);
        asks = text("rule.field.asks", LONGEST, leaf.words().asks());
        missing = text("rule.field.missing", LONGEST, leaf.words().missing());
        document = text("rule.field.document", LONGEST_DOCUMENT, leaf.source().document());
        clause = text("rule.field.clause", LONGEST, leaf.source().clause());
        asks.addValueChangeListener(_ -> titled());
        title.addClassName("leaf-title");
        toggle.addThemeVariants(ButtonVariant.LUMO_SMALL);
        toggle.addClickListener(_ -> open(!open.isVisible()));
        var kind = new Badge(getTranslation(LeafKind.of(leaf).key()), Badge.Tone.PLAIN);
        var line = new Div(kind, title, toggle, moves(siblings));
        line.addClassName("leaf-line");
        var words = new Div(asks, missing, document, clause);
        words.addClassName("leaf-words");
        open.add(fields, words);
        addClassName("leaf-editor");
        add(line, open);
        titled();
        open(leaf.words().asks().isEmpty());
    }

    private TextField text(String key, int longest, String value) {
        var field = new TextField(getTranslation(key));
        field.setMaxLength(longest);
        field.setValue(value);
        return field;
    }

    private void titled() {
        title.setText(asks.getValue().isBlank() ? getTranslation("rule.new") : asks.getValue());
    }

    private void open(boolean shown) {
        open.setVisible(shown);
        toggle.setText(getTranslation(shown ? "rule.close" : "rule.edit"));
        toggle.getElement().setAttribute("aria-expanded", String.valueOf(shown));
    }

    @Override
    Optional<Rule> read() {
        var empty =
                Stream.of(asks, missing, document, clause).filter(field -> !filled(field)).count();
        var leaf =
                fields.read(
                        id,
                        new Rule.Citation(said(document), said(clause)),
                        new Rule.Words(said(asks), said(missing)));
        if (empty == 0 && leaf.isPresent()) {
            return leaf.map(one -> one);
        }
        open(true);
        return Optional.empty();
    }

    private boolean filled(TextField field) {
        return fields.right(field, field.getValue().isBlank(), "correction.missing");
    }

    private static String said(TextField field) {
        return field.getValue().strip();
    }

    @Override
    Stream<String> ids() {
        return Stream.of(id);
    }

    @Override
    Optional<String> document() {
        return Optional.of(said(document)).filter(text -> !text.isEmpty());
    }
}
