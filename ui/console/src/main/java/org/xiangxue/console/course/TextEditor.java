package org.xiangxue.console.course;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import org.xiangxue.console.component.Icon;
import org.xiangxue.console.component.TypingPause;
import org.xiangxue.contract.course.Block;
import org.xiangxue.contract.media.PictureApi;
import org.xiangxue.contract.media.PictureRef;

/** A lesson's text: typed, with buttons for what a line can be. */
class TextEditor extends Div {

    /** As if it had been typed, and sent before the next click. */
    private static final String TYPED =
            "t.dispatchEvent(new Event('input', {bubbles: true, composed: true}));"
                    + "this.dispatchEvent(new CustomEvent('change')); t.focus()";

    private final TextArea text = new TextArea();
    private final Div shown = new Div();
    private final transient List<PictureRef> pictures;

    TextEditor(PictureApi api, List<Block> blocks, boolean editable, Runnable changed) {
        pictures = new ArrayList<>(BlockText.pictures(blocks));
        addClassName("text-editor");
        text.setAriaLabel(getTranslation("lesson.text"));
        text.setValue(BlockText.write(blocks, pictures));
        text.setReadOnly(!editable);
        text.setPlaceholder(getTranslation("lesson.text.example"));
        TypingPause.sends(text);
        text.addValueChangeListener(_ -> changed.run());
        shown.addClassNames("row-actions", "body", "small", "secondary");
        if (editable) {
            add(tools(api));
        }
        add(text, shown);
        showPictures();
    }

    List<Block> read() {
        return BlockText.read(text.getValue(), pictures);
    }

    private Div tools(PictureApi api) {
        var bold = tool(new Button(getTranslation("text.bold"), _ -> wrap()), "text.bold.long");
        var heading =
                tool(
                        new Button(getTranslation("text.heading"), _ -> line("# ")),
                        "text.heading.long");
        var points = tool(new Button(Icon.LIST.draw(), _ -> line("- ")), "text.points");
        var steps = tool(new Button(Icon.STEPS.draw(), _ -> line("1. ")), "text.steps");
        var picture =
                tool(
                        new Button(
                                Icon.PICTURE.draw(),
                                _ -> new PictureDialog(api, this::insert).open()),
                        "text.picture");
        var tools = new Div(bold, heading, points, steps, picture);
        tools.addClassName("tools");
        tools.getElement().setAttribute("role", "toolbar");
        tools.getElement().setAttribute("aria-label", getTranslation("text.tools"));
        return tools;
    }

    private Button tool(Button button, String key) {
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }

    private void wrap() {
        text.getElement()
                .executeJs(
                        "const t = this.inputElement, s = t.selectionStart, e = t.selectionEnd;"
                                + "t.setRangeText('**' + t.value.slice(s, e) + '**', s, e, 'end');"
                                + TYPED);
    }

    private void line(String mark) {
        text.getElement()
                .executeJs(
                        "const t = this.inputElement, a = t.value.lastIndexOf('\\n', t.selectionStart - 1) + 1;"
                                + "t.setRangeText($0, a, a, 'end');"
                                + TYPED,
                        mark);
    }

    /** At the end: where the trainer stands in the text only the browser knows. */
    private void insert(PictureRef picture) {
        if (!pictures.contains(picture)) {
            pictures.add(picture);
        }
        var mark = BlockText.picture(pictures.indexOf(picture) + 1);
        var before = text.getValue().stripTrailing();
        showPictures();
        text.setValue(before.isEmpty() ? mark : before + "\n" + mark);
        text.focus();
    }

    private void showPictures() {
        shown.removeAll();
        shown.setVisible(!pictures.isEmpty());
        for (var at = 0; at < pictures.size(); at++) {
            var picture = pictures.get(at);
            var image = new Image(PictureBox.address(picture), picture.alt());
            image.setHeight("40px");
            shown.add(new Span(BlockText.picture(at + 1)), image, new Span(picture.alt()));
        }
    }
}
