package org.xiangxue.console.eligibility.rule;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.eligibility.Rule;

/** Some parts, and how many of them are needed. */
class GroupEditor extends Part implements Part.Siblings {

    private enum Needed {
        ALL,
        ANY,
        AT_LEAST,
        NOT
    }

    private final transient RuleNames names;
    private final transient NewConditions ids;
    private final Select<Needed> needed = new Select<>();
    private final IntegerField count = new IntegerField();
    private final Div parts = new Div();
    private final Span nothing = new Span();

    /**
     * @param siblings null at the root, which is neither moved nor taken away
     */
    GroupEditor(Rule group, RuleNames names, NewConditions ids, @Nullable Siblings siblings) {
        this.names = names;
        this.ids = ids;
        addClassName("group-editor");
        needed.setAriaLabel(getTranslation("rule.needed"));
        needed.setItems(Needed.values());
        needed.setItemLabelGenerator(one -> getTranslation("rule.needed." + one.name()));
        needed.setWidth("190px");
        count.setAriaLabel(getTranslation("rule.count"));
        count.setMin(1);
        count.setValue(1);
        count.setStepButtonsVisible(true);
        count.setWidth("110px");
        needed.addValueChangeListener(
                change -> count.setVisible(change.getValue() == Needed.AT_LEAST));
        nothing.setText(getTranslation("rule.empty"));
        nothing.addClassName("refusal");
        nothing.setVisible(false);
        var line = new Div(needed, count, nothing);
        line.addClassName("group-line");
        if (siblings != null) {
            line.add(moves(siblings));
        }
        parts.addClassName("group-parts");
        add(line, parts, more());
        show(group);
    }

    private void show(Rule group) {
        switch (group) {
            case Rule.All(var of) -> show(Needed.ALL, of);
            case Rule.Any(var of) -> show(Needed.ANY, of);
            case Rule.AtLeast(var least, var of) -> {
                show(Needed.AT_LEAST, of);
                count.setValue(least);
            }
            case Rule.Not(var of) -> show(Needed.NOT, List.of(of));
            case Rule.Leaf leaf -> show(Needed.ALL, List.of(leaf));
        }
    }

    private void show(Needed how, List<Rule> of) {
        needed.setValue(how);
        of.forEach(one -> parts.add(part(one)));
    }

    private Part part(Rule rule) {
        return rule instanceof Rule.Leaf leaf
                ? new LeafEditor(leaf, names, this)
                : new GroupEditor(rule, names, ids, this);
    }

    private Div more() {
        var leaf = new Select<LeafKind>();
        leaf.setAriaLabel(getTranslation("rule.add"));
        leaf.setPlaceholder(getTranslation("rule.add"));
        leaf.setItems(LeafKind.values());
        leaf.setItemLabelGenerator(kind -> getTranslation(kind.key()));
        leaf.setWidth("190px");
        leaf.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                parts.add(part(ids.begin(change.getValue())));
                nothing.setVisible(false);
                leaf.clear();
            }
        });
        var group = new Button(getTranslation("rule.add-group"));
        group.addClickListener(_ -> {
            parts.add(part(new Rule.Any(List.of())));
            nothing.setVisible(false);
        });
        group.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var more = new Div(leaf, group);
        more.addClassName("row-actions");
        return more;
    }

    private List<Part> children() {
        return parts.getChildren().map(Part.class::cast).toList();
    }

    @Override
    public void move(Part part, int by) {
        var to = children().indexOf(part) + by;
        if (to >= 0 && to < children().size()) {
            parts.remove(part);
            parts.addComponentAtIndex(to, part);
        }
    }

    @Override
    public void remove(Part part) {
        parts.remove(part);
    }

    @Override
    Optional<Rule> read() {
        var children = children();
        var read = children.stream().map(Part::read).toList();
        nothing.setVisible(children.isEmpty());
        var least = count.getValue();
        var wrong =
                needed.getValue() == Needed.AT_LEAST
                        && (least == null || least < 1 || least > children.size());
        count.setInvalid(wrong);
        if (wrong || children.isEmpty() || read.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var of = read.stream().flatMap(Optional::stream).toList();
        return Optional.of(
                switch (needed.getValue()) {
                    case ALL -> new Rule.All(of);
                    case ANY -> new Rule.Any(of);
                    case AT_LEAST -> new Rule.AtLeast(least, of);
                    case NOT -> new Rule.Not(of.size() == 1 ? of.getFirst() : new Rule.Any(of));
                });
    }

    @Override
    Stream<String> ids() {
        return children().stream().flatMap(Part::ids);
    }

    @Override
    Optional<String> document() {
        return children().stream().flatMap(part -> part.document().stream()).findFirst();
    }
}
