package org.xiangxue.console.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One choice in a row of filters, with its label inside; the empty choice stands for all. */
public class FilterSelect<T> extends Select<T> {

    private static final long serialVersionUID = 1L;

    /**
     * @param name of an item
     * @param chosen by the reader; null for all
     */
    public FilterSelect(String label, Function<T, String> name, Consumer<@Nullable T> chosen) {
        setPrefixComponent(new Span(label));
        setAriaLabel(label);
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(translate("filter.all"));
        setItemLabelGenerator(one -> one == null ? translate("filter.all") : name.apply(one));
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(change.getValue());
            }
        });
    }
}
