package org.xiangxue.console.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** The texts of an upload in the reader's language. */
public final class UploadTexts {

    private UploadTexts() {}

    public static UploadI18N forFiles(String choose, String drop) {
        return new UploadI18N()
                .setAddFiles(
                        new UploadI18N.AddFiles()
                                .setOne(translate(choose))
                                .setMany(translate(choose)))
                .setDropFiles(
                        new UploadI18N.DropFiles().setOne(translate(drop)).setMany(translate(drop)))
                .setError(
                        new UploadI18N.Error()
                                .setTooManyFiles(translate("upload.too-many"))
                                .setFileIsTooBig(translate("upload.too-big"))
                                .setIncorrectFileType(translate("upload.wrong-type")))
                .setUploading(
                        new UploadI18N.Uploading()
                                .setStatus(
                                        new UploadI18N.Uploading.Status()
                                                .setConnecting(translate("upload.connecting"))
                                                .setStalled(translate("upload.stalled"))
                                                .setProcessing(translate("upload.processing"))
                                                .setHeld(translate("upload.held")))
                                .setRemainingTime(
                                        new UploadI18N.Uploading.RemainingTime()
                                                .setPrefix(translate("upload.remaining"))
                                                .setUnknown(translate("upload.unknown")))
                                .setError(
                                        new UploadI18N.Uploading.Error()
                                                .setServerUnavailable(translate("upload.failed"))
                                                .setUnexpectedServerError(
                                                        translate("upload.failed"))
                                                .setForbidden(translate("upload.failed"))))
                .setUnits(new UploadI18N.Units().setSize(List.of("B", "kB", "MB", "GB")));
    }
}
