package org.xiangxue.console.component;

import com.vaadin.flow.component.textfield.TextField;

/** Words to look for; they are sent when their writer pauses. */
public class SearchField extends TextField {

    private static final long serialVersionUID = 1L;

    /**
     * @param example shown while it is empty
     */
    public SearchField(String name, String example) {
        setPrefixComponent(Icon.SEARCH.draw());
        setAriaLabel(name);
        setPlaceholder(example);
        setClearButtonVisible(true);
        TypingPause.sends(this);
    }
}
