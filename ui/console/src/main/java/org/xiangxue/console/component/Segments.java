package org.xiangxue.console.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Lists of one place, side by side as buttons; one of them is shown. */
public final class Segments<T> extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Map<T, Button> buttons = new LinkedHashMap<>();

    public Segments(List<T> lists, Function<T, String> name, Consumer<T> chosen) {
        addClassName("segments");
        lists.forEach(list -> {
            var button = new Button(name.apply(list), _ -> chosen.accept(list));
            buttons.put(list, button);
            add(button);
        });
    }

    public void show(T shown) {
        buttons.forEach((list, button) ->
                button.getElement()
                        .setAttribute("aria-pressed", String.valueOf(list.equals(shown))));
    }
}
