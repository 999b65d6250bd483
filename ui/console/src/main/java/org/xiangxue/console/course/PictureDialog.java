package org.xiangxue.console.course;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.xiangxue.console.component.EnterKey;
import org.xiangxue.console.component.UploadTexts;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.console.shell.ProblemTexts;
import org.xiangxue.contract.media.PictureApi;
import org.xiangxue.contract.media.PictureRef;

/** Takes a photo or drawing, with the words for those who do not see it. */
class PictureDialog extends Dialog {

    private static final int LARGEST_BYTES = 10 * 1024 * 1024;

    private final transient PictureApi pictures;
    private final transient Consumer<PictureRef> then;
    private final TextField alt;
    private final Span problem = new Span();
    private final Button use;
    private final Upload upload;
    private transient @Nullable ByteArrayResource file;

    PictureDialog(PictureApi pictures, Consumer<PictureRef> then) {
        this.pictures = pictures;
        this.then = then;
        setHeaderTitle(getTranslation("picture.title"));
        setWidth("28rem");
        alt = new TextField(getTranslation("picture.alt"));
        alt.setHelperText(getTranslation("picture.alt.help"));
        alt.setWidthFull();
        alt.setValueChangeMode(ValueChangeMode.EAGER);
        alt.addValueChangeListener(_ -> allow());
        upload =
                new Upload(
                        UploadHandler.inMemory((metadata, bytes) -> {
                            file = new Named(bytes, metadata.fileName());
                            allow();
                        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_BYTES);
        upload.setAcceptedFileTypes("image/png", "image/jpeg");
        upload.setI18n(UploadTexts.forFiles("picture.choose", "picture.drop"));
        problem.getElement().setAttribute("role", "alert");
        problem.addClassNames("badge", "red");
        problem.setVisible(false);
        use = new Button(getTranslation("picture.use"), _ -> send());
        use.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        EnterKey.presses(use, alt);
        var fields = new Div(new Paragraph(getTranslation("picture.text")), upload, alt, problem);
        fields.addClassName("stack");
        add(fields);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), use);
        allow();
    }

    private void allow() {
        use.setEnabled(file != null && !alt.getValue().isBlank());
    }

    private void send() {
        if (file == null) {
            return;
        }
        try {
            var taken = pictures.add(file, alt.getValue().strip());
            close();
            then.accept(taken);
        } catch (ApiProblem refused) {
            file = null;
            upload.clearFileList();
            problem.setText(ProblemTexts.of(refused));
            problem.setVisible(true);
            allow();
        }
    }

    private static final class Named extends ByteArrayResource {

        private final String name;

        Named(byte[] bytes, String name) {
            super(bytes);
            this.name = name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return super.equals(other);
        }

        @Override
        public int hashCode() {
            return super.hashCode();
        }
    }
}
