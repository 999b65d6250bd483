package org.xiangxue.console.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.region.RegionApi;

/** The area in a row of filters; without one it is the account's own. */
public class RegionFilter extends RegionPicker {

    private static final long serialVersionUID = 1L;

    /**
     * @param chosen code of the area that the reader chose; null for the own one
     */
    public RegionFilter(RegionApi regions, SignedIn signedIn, Consumer<@Nullable String> chosen) {
        super(regions, signedIn.home().region());
        setPrefixComponent(new Span(translate("filter.region")));
        setAriaLabel(translate("filter.region"));
        setPlaceholder(translate("filter.all"));
        setClearButtonVisible(true);
        setWidth("230px");
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(change.getValue() == null ? null : change.getValue().code());
            }
        });
    }
}
