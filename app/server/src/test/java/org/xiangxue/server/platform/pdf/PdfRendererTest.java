package org.xiangxue.server.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfRendererTest {

    @Test
    void chineseTextIsDrawnWithAnEmbeddedSubsetAndStaysSmall() throws IOException {
        var pdf = renderer(List.of()).render(page("乡学 · 学习证书：张三，盐津县庙坝镇"));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("学习证书：张三，盐津县庙坝镇");
            assertThat(fontsOf(document))
                    .isNotEmpty()
                    .allMatch(name -> name.matches("[A-Z]{6}\\+.*"));
        }
        assertThat(pdf).hasSizeLessThan(60_000);
    }

    @Test
    void aCharacterThatNoFontHasIsNamedInsteadOfAnEmptyBox() throws IOException {
        var pdf = renderer(List.of()).render(page("𠮷村"));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("〔U+20BB7〕村");
        }
    }

    @Test
    void aSpareFontDrawsWhatTheShippedOneLacks(@TempDir Path folder) throws IOException {
        try (var font = ShippedFont.load().open()) {
            Files.copy(font, folder.resolve("spare.ttf"));
        }
        var spare = new SpareGlyphs(List.of(folder));

        assertThat(spare.picture('学'))
                .hasValueSatisfying(uri -> assertThat(uri).startsWith("data:image/png;base64,"));
        assertThat(spare.picture("𠮷".codePointAt(0))).isEmpty();
    }

    @Test
    void nothingIsLoadedFromOutside(@TempDir Path folder) throws IOException {
        var secret = folder.resolve("secret.html");
        Files.writeString(secret, "<html><body>secret</body></html>");

        var pdf = renderer(List.of()).render(page("<img src=\"" + secret.toUri() + "\"/>好"));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    private static PdfRenderer renderer(List<Path> fonts) {
        return new PdfRenderer(new PdfProperties(fonts));
    }

    private static String page(String body) {
        return "<html><head><title>x</title></head><body>" + body + "</body></html>";
    }

    private static List<String> fontsOf(PDDocument document) {
        var resources = document.getPage(0).getResources();
        return StreamSupport.stream(resources.getFontNames().spliterator(), false)
                .map(name -> {
                    try {
                        return resources.getFont(name).getName();
                    } catch (IOException fault) {
                        throw new java.io.UncheckedIOException(fault);
                    }
                })
                .toList();
    }
}
