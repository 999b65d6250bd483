package org.xiangxue.console.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page: the way here, its title with its few actions, its content, and at its side one drawer.
 */
public abstract class Page extends Div implements HasDynamicTitle {

    private final Nav crumbs = new Nav();
    private final H1 heading = new H1();
    private final Div beside = new Div();
    private final Div actions = new Div();
    private final Main main = new Main();
    private @Nullable Component side;

    protected Page() {
        addClassName("page");
        crumbs.addClassName("crumbs");
        crumbs.setAriaLabel(translate("nav.crumbs"));
        crumbs.setVisible(false);
        beside.addClassName("beside");
        actions.addClassName("actions");
        var title = new Div(heading, beside, actions);
        title.addClassName("title");
        main.add(crumbs, title);
        add(main);
    }

    protected final void heading(String text) {
        heading.setText(text);
    }

    /** Badges and small print right after the title. */
    protected final void besideHeading(Component... parts) {
        beside.removeAll();
        beside.add(parts);
    }

    /** The steps that lead here; the last one is this page. */
    protected final void crumbs(Component... steps) {
        crumbs.removeAll();
        Arrays.stream(steps)
                .forEach(step -> {
                    if (crumbs.getChildren().findAny().isPresent()) {
                        var arrow = new Span("›");
                        arrow.getElement().setAttribute("aria-hidden", "true");
                        crumbs.add(arrow);
                    }
                    crumbs.add(step);
                });
        crumbs.setVisible(steps.length > 0);
    }

    /** Those that are there already stay, so that a click on one is not lost. */
    protected final void actions(Component... parts) {
        if (!actions.getChildren().toList().equals(List.of(parts))) {
            actions.removeAll();
            actions.add(parts);
        }
    }

    protected final void content(Component... parts) {
        main.add(parts);
    }

    /** In a row, above what they narrow. */
    protected final void filters(Component... parts) {
        var row = new Div(parts);
        row.addClassName("filters");
        main.add(row);
    }

    /** The list that is what the page is for: it takes the room that is left. */
    protected final void list(Component list) {
        var panel = new Div(list);
        panel.addClassNames("panel", "fill");
        main.add(panel);
    }

    protected final void say(String text) {
        var sentence = new Paragraph(text);
        sentence.addClassName("lead");
        main.add(sentence);
    }

    /** Opens a part at the right, in the place of the one that is there. */
    protected final void side(Component part) {
        closeSide();
        side = part;
        add(part);
    }

    protected final void closeSide() {
        if (side != null) {
            remove(side);
            side = null;
        }
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " · " + translate("brand");
    }
}
