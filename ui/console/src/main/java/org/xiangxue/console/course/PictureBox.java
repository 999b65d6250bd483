package org.xiangxue.console.course;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.FileTexts;
import org.xiangxue.contract.media.PictureApi;
import org.xiangxue.contract.media.PictureRef;

/** One picture that can be chosen, changed and taken out. */
class PictureBox extends Div {

    private final transient PictureApi pictures;
    private final transient Consumer<@Nullable PictureRef> changed;
    private final boolean editable;

    PictureBox(
            PictureApi pictures,
            @Nullable PictureRef picture,
            boolean editable,
            Consumer<@Nullable PictureRef> changed) {
        this.pictures = pictures;
        this.editable = editable;
        this.changed = changed;
        addClassName("picture-box");
        show(picture);
    }

    static String address(PictureRef picture) {
        return FileTexts.address(picture.sha256(), "original");
    }

    private void show(@Nullable PictureRef picture) {
        removeAll();
        var right = new Div();
        right.addClassName("stack");
        if (picture == null) {
            var none = new Div(getTranslation("picture.none"));
            none.addClassName("no-picture");
            add(none);
        } else {
            add(new Image(address(picture), picture.alt()));
            var alt = new Span(picture.alt());
            var size =
                    new Span(
                            getTranslation(
                                    "picture.size",
                                    String.valueOf(picture.width()),
                                    String.valueOf(picture.height()),
                                    Math.ceilDiv(picture.bytes(), 1024)));
            size.addClassNames("secondary", "small");
            right.add(alt, size);
        }
        if (editable) {
            right.add(buttons(picture));
        }
        add(right);
    }

    private Div buttons(@Nullable PictureRef picture) {
        var choose =
                new Button(
                        getTranslation(picture == null ? "picture.add" : "picture.change"),
                        _ -> new PictureDialog(pictures, this::set).open());
        var buttons = new Div(choose);
        buttons.addClassName("row-actions");
        if (picture != null) {
            buttons.add(new Button(getTranslation("picture.remove"), _ -> set(null)));
        }
        return buttons;
    }

    private void set(@Nullable PictureRef picture) {
        show(picture);
        changed.accept(picture);
    }
}
