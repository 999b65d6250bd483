package org.xiangxue.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Why there is nothing here, and the one thing to do about it. */
public class EmptyState extends Div {

    public EmptyState(String why, Component... action) {
        addClassName("empty");
        add(new Paragraph(why));
        add(action);
    }
}
