package org.xiangxue.console.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

/** The list behind a number, at the right; Esc closes it. */
public class Drawer extends Aside {

    private final Div foot = new Div();

    public Drawer(String title, String subtitle, Runnable close) {
        addClassName("drawer");
        getElement().setAttribute("aria-label", title);
        var name = new H2(title);
        name.getElement().setAttribute("tabindex", "-1");
        var rule = new Span(subtitle);
        rule.addClassName("secondary");
        var closing = new Button(Icon.CLOSE.draw(), _ -> close.run());
        closing.setAriaLabel(translate("action.close"));
        closing.addClassName("square");
        var head = new Div(new Div(name, rule), closing);
        head.addClassName("drawer-head");
        foot.addClassName("drawer-foot");
        add(head);
        Shortcuts.addShortcutListener(this, close::run, Key.ESCAPE);
        addAttachListener(_ -> name.getElement().callJsFunction("focus"));
    }

    public void body(Component... parts) {
        add(parts);
    }

    public void foot(Component... parts) {
        foot.add(parts);
        add(foot);
    }
}
