package org.xiangxue.console.course;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.xiangxue.console.component.Icon;
import org.xiangxue.contract.FieldProblem;

/** What is missing before the course can be submitted; each part leads to its place. */
class GapLine extends Div {

    private static final int SHOWN = 4;

    private final transient Consumer<Gap> go;

    GapLine(Consumer<Gap> go) {
        this.go = go;
        addClassName("warn");
        getElement().setAttribute("role", "status");
    }

    void show(List<FieldProblem> gaps) {
        setVisible(!gaps.isEmpty());
        removeAll();
        var count = new Span(getTranslation("editor.gaps", gaps.size()));
        count.getStyle().set("font-weight", "700");
        add(Icon.WARNING.draw(), count);
        gaps.stream().limit(SHOWN).map(Gap::of).forEach(gap -> add(link(gap)));
        if (gaps.size() > SHOWN) {
            add(new Span(getTranslation("editor.gaps.more", gaps.size() - SHOWN)));
        }
    }

    private Button link(Gap gap) {
        var link = new Button(gap.text(), _ -> go.accept(gap));
        link.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return link;
    }
}
