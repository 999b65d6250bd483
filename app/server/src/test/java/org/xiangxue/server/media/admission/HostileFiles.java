package org.xiangxue.server.media.admission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Documents for tests, good and bad. */
final class HostileFiles {

    private static final String TYPES =
            "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override PartName='/word/document.xml' ContentType='application/vnd.%s.main+xml'/></Types>";
    private static final String WORD = "openxmlformats-officedocument.wordprocessingml.document";

    private HostileFiles() {}

    static byte[] docx(String text) {
        return zip(word(text));
    }

    static byte[] pptx(String... slides) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put(
                "[Content_Types].xml",
                bytes(
                        TYPES.formatted(
                                "openxmlformats-officedocument.presentationml.presentation")));
        for (var i = slides.length; i > 0; i--) {
            entries.put(
                    "ppt/slides/slide" + i + ".xml",
                    bytes(
                            "<p:sld xmlns:p='p' xmlns:a='a'><a:p><a:t>"
                                    + slides[i - 1]
                                    + "</a:t></a:p></p:sld>"));
        }
        return zip(entries);
    }

    static byte[] macros() {
        var entries = word("x");
        entries.put("word/vbaProject.bin", new byte[100]);
        return zip(entries);
    }

    static byte[] zipBomb() {
        var entries = word("x");
        for (var i = 0; i < 4; i++) {
            entries.put("word/media/" + i + ".png", new byte[90 * 1024 * 1024]);
        }
        return zip(entries);
    }

    /** Entities that would grow to gigabytes when they were believed. */
    static byte[] laughs() {
        var entries = word("x");
        entries.put(
                "word/document.xml",
                bytes(
                        "<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;'>]>"
                                + "<w:document xmlns:w='w'><w:p><w:t>&c;</w:t></w:p></w:document>"));
        return zip(entries);
    }

    static byte[] pdf(int pages, String text) throws IOException {
        try (var pdf = new PDDocument()) {
            for (var i = 0; i < pages; i++) {
                var page = new PDPage();
                pdf.addPage(page);
                if (i == 0) {
                    write(pdf, page, text);
                }
            }
            return save(pdf);
        }
    }

    static byte[] lockedPdf() throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return save(pdf);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] joined(byte[] first, byte[] second) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    private static Map<String, byte[]> word(String text) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("[Content_Types].xml", bytes(TYPES.formatted(WORD)));
        entries.put(
                "word/document.xml",
                bytes(
                        "<w:document xmlns:w='w'><w:p><w:r><w:t>"
                                + text
                                + "</w:t></w:r></w:p></w:document>"));
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static void write(PDDocument pdf, PDPage page, String text) throws IOException {
        try (var content = new PDPageContentStream(pdf, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(50, 700);
            content.showText(text);
            content.endText();
        }
    }

    private static byte[] save(PDDocument pdf) throws IOException {
        var out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }
}
