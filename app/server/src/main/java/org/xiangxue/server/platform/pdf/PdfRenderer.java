package org.xiangxue.server.platform.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Makes a PDF from XHTML, in one Chinese font of which only the used characters are embedded.
 * Pictures come as {@code data:} URIs; nothing is loaded from elsewhere. It blocks: call it on
 * {@link org.xiangxue.server.platform.Blocking#DOCUMENTS}.
 */
@Component
public class PdfRenderer {

    private static final String FAMILY = "xiangxue";
    private static final String STYLE = "<style>* { font-family: " + FAMILY + "; }</style>";

    private final Supplier<ShippedFont> font = SingletonSupplier.of(ShippedFont::load);
    private final SpareGlyphs spare;

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    PdfRenderer(PdfProperties properties) {
        this.spare = new SpareGlyphs(properties.fonts());
    }

    /**
     * @param xhtml well-formed, with a {@code <head>}, without a font family of its own; texts of
     *     people escaped by {@link org.springframework.web.util.HtmlUtils#htmlEscape(String,
     *     String)}
     */
    public byte[] render(String xhtml) {
        var shipped = font.get();
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(shipped::open, FAMILY, 400, FontStyle.NORMAL, true);
        builder.addDOMMutator(new MissingCharacters(shipped, spare));
        builder.useExternalResourceAccessControl(
                (uri, _) -> uri.startsWith("data:"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withProducer("Xiangxue");
        builder.withHtmlContent(xhtml.replaceFirst("<head>", "<head>" + STYLE), null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException fault) {
            throw new UncheckedIOException("a PDF could not be made", fault);
        }
        return pdf.toByteArray();
    }
}
