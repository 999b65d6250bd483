package org.xiangxue.console.eligibility.rule;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.stream.Stream;
import org.xiangxue.console.component.Icon;
import org.xiangxue.contract.eligibility.Rule;

/** A part of a rule that is being edited. */
abstract class Part extends Div {

    /** Where a part stands among others. */
    interface Siblings {
        void move(Part part, int by);

        void remove(Part part);
    }

    /** Empty while something is missing; its field says so. */
    abstract Optional<Rule> read();

    /** Ids of the conditions in it. */
    abstract Stream<String> ids();

    /** The policy that it cites, to begin the next condition with. */
    abstract Optional<String> document();

    /** By buttons, so that nobody has to drag. */
    Div moves(Siblings siblings) {
        var moves =
                new Div(
                        square(Icon.UP, "outline.up", () -> siblings.move(this, -1)),
                        square(Icon.DOWN, "outline.down", () -> siblings.move(this, 1)),
                        square(Icon.REMOVE, "action.remove", () -> siblings.remove(this)));
        moves.addClassName("row-actions");
        return moves;
    }

    private Button square(Icon icon, String key, Runnable action) {
        var button = new Button(icon.draw(), _ -> action.run());
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        button.addClassName("square");
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
