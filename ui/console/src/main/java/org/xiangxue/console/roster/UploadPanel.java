package org.xiangxue.console.roster;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import java.io.File;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.xiangxue.console.component.DayPicker;
import org.xiangxue.console.component.UploadTexts;
import org.xiangxue.console.shell.Background;
import org.xiangxue.console.shell.ErrorNotice;
import org.xiangxue.console.shell.RegionPicker;
import org.xiangxue.console.shell.SignedIn;
import org.xiangxue.contract.household.ImportApi;
import org.xiangxue.contract.household.ImportSummary;
import org.xiangxue.contract.region.RegionApi;

/** Area, as-of date and file; the file is tried at once and nothing is changed yet. */
class UploadPanel extends Div {

    private static final int LARGEST_BYTES = 200 * 1024 * 1024;

    private final transient ImportApi imports;
    private final transient ErrorNotice errors;
    private final RegionPicker region;
    private final DayPicker asOf = new DayPicker("");
    private final Upload upload;
    private final ProgressBar busy = new ProgressBar();

    UploadPanel(
            ImportApi imports,
            RegionApi regions,
            SignedIn signedIn,
            ErrorNotice errors,
            LocalDate today) {
        this.imports = imports;
        this.errors = errors;
        addClassNames("panel");
        region = new RegionPicker(regions, signedIn.home().region());
        region.setLabel(getTranslation("import.region"));
        region.choose(signedIn.home().region());
        region.setRequired(true);
        region.addValueChangeListener(_ -> allow());
        asOf.setLabel(getTranslation("import.as-of"));
        asOf.setHelperText(getTranslation("import.as-of.help"));
        asOf.setMax(today);
        asOf.setRequired(true);
        asOf.addValueChangeListener(_ -> allow());
        upload = new Upload(UploadHandler.toTempFile((metadata, file) -> send(metadata, file)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST_BYTES);
        upload.setAcceptedFileTypes(".xlsx", ".csv");
        upload.setI18n(UploadTexts.forFiles("import.choose", "import.drop"));
        upload.addFileRejectedListener(_ -> ErrorNotice.done(getTranslation("import.rejected")));
        busy.setIndeterminate(true);
        busy.setVisible(false);
        var head = new Div(new H2(getTranslation("import.new")));
        head.addClassName("panel-head");
        var line = new Div(region, asOf, upload);
        line.addClassName("form-line");
        var body = new Div(new Paragraph(getTranslation("import.text")), line, busy);
        body.addClassNames("body", "stack");
        add(head, (Component) body);
        allow();
    }

    /** A file without its area and date is not taken. */
    private void allow() {
        var ready = region.getValue() != null && asOf.getValue() != null && !asOf.isInvalid();
        var element = upload.getElement();
        element.setProperty("maxFiles", ready ? 1 : 0);
        upload.setDropAllowed(ready);
        upload.setEnabled(ready);
    }

    private void send(UploadMetadata metadata, File file) {
        var code = region.getValue().code();
        var day = asOf.getValue().toString();
        busy.setVisible(true);
        Background.run(
                () -> imports.upload(new NamedFile(file, metadata.fileName()), code, day),
                this::sent,
                problem -> {
                    busy.setVisible(false);
                    upload.clearFileList();
                    errors.tell(problem);
                });
    }

    private void sent(ImportSummary summary) {
        busy.setVisible(false);
        ImportNavigation.to(summary.id());
    }

    /** A temporary file that keeps the name it had on the sender's disk. */
    private static final class NamedFile extends FileSystemResource {

        private final String name;

        NamedFile(File file, String name) {
            super(file);
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
