package org.xiangxue.console.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/**
 * Text arrives when its writer pauses, and when the field is left.
 *
 * <p>In the place of {@link ValueChangeMode#LAZY}: when the browser reports the same text twice
 * within the pause, as input methods do, that sends the event and leaves out the text.
 */
public final class TypingPause {

    private static final int MILLIS = 900;
    private static final String LISTEN =
            """
            let pause = 0;
            const send = () => {
              if (pause) {
                clearTimeout(pause);
                pause = 0;
                this.dispatchEvent(new CustomEvent('change'));
              }
            };
            this.addEventListener('input', () => {
              clearTimeout(pause);
              pause = setTimeout(send, $0);
            });
            this.addEventListener('focusout', send);
            """;

    private TypingPause() {}

    public static void sends(TextField field) {
        listen(field);
    }

    public static void sends(TextArea field) {
        listen(field);
    }

    private static void listen(Component field) {
        field.addAttachListener(_ -> field.getElement().executeJs(LISTEN, MILLIS));
    }
}
