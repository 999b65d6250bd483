package org.xiangxue.server.certificate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.xiangxue.server.platform.Days;

/** The signed facts inside the PDF, as the attached file {@code certificate.jws}. */
public final class PdfAttachment {

    static final String NAME = "certificate.jws";

    private PdfAttachment() {}

    static byte[] attach(byte[] pdf, String jws, Instant at) {
        try (var document = Loader.loadPDF(pdf)) {
            var bytes = jws.getBytes(StandardCharsets.US_ASCII);
            var file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes));
            file.setSubtype("application/jose");
            file.setSize(bytes.length);
            file.setCreationDate(
                    GregorianCalendar.from(at.truncatedTo(ChronoUnit.SECONDS).atZone(Days.ZONE)));
            var specification = new PDComplexFileSpecification();
            specification.setFile(NAME);
            specification.setFileUnicode(NAME);
            specification.setEmbeddedFile(file);
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of(NAME, specification));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Empty when the PDF holds no such file. */
    public static Optional<String> read(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var names = document.getDocumentCatalog().getNames();
            if (names == null
                    || names.getEmbeddedFiles() == null
                    || names.getEmbeddedFiles().getNames() == null) {
                return Optional.empty();
            }
            var specification = names.getEmbeddedFiles().getNames().get(NAME);
            return specification == null
                    ? Optional.empty()
                    : Optional.of(
                            new String(
                                    specification.getEmbeddedFile().toByteArray(),
                                    StandardCharsets.US_ASCII));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
