package org.xiangxue.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;

/** Enter in a field of a dialog does what the dialog's filled button does. */
public final class EnterKey {

    private EnterKey() {}

    /** What was just typed arrives before the button is pressed. */
    public static void presses(Button button, Component... fields) {
        button.addClickShortcut(Key.ENTER).listenOn(fields).resetFocusOnActiveElement();
    }
}
