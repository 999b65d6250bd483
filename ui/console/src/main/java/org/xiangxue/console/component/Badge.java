package org.xiangxue.console.component;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A word that says a state; its tone repeats what the word says and never stands for it. */
public class Badge extends Span {

    /** Green has grown, gold is missing or waits, red is broken. */
    public enum Tone {
        PLAIN,
        GREEN,
        GOLD,
        RED
    }

    public Badge(String text, Tone tone) {
        super(text);
        addClassNames("badge", tone.name().toLowerCase(Locale.ROOT));
    }
}
