package org.xiangxue.server.media.admission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Reads the text of a stranger's document in a JVM of its own: what makes it run for ever, out of
 * memory or wild ends this process alone. Its answer is a file: the first line is the pages or a
 * {@link Reason}, then the text.
 */
final class DocumentReader {

    private static final int MOST_PAGES = 500;
    private static final int MOST_TEXT = 2_000_000;
    private static final Set<String> TEXT = Set.of("t");
    private static final Set<String> BREAKS = Set.of("p", "br", "tab");

    private DocumentReader() {}

    /** Arguments: the document, its type, where the answer goes. */
    public static void main(String[] arguments) throws IOException {
        var document = Path.of(arguments[0]);
        String answer;
        try {
            answer =
                    arguments[1].equals(ContentType.PDF)
                            ? pdf(document)
                            : office(document, arguments[1]);
        } catch (RefusedFile refused) {
            answer = refused.reason().name();
        }
        Files.writeString(Path.of(arguments[2]), answer);
    }

    private static String pdf(Path document) throws IOException {
        try (var pdf = Loader.loadPDF(document.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            if (pdf.getNumberOfPages() > MOST_PAGES) {
                throw Reason.TOO_MANY_PAGES.asException();
            }
            return pdf.getNumberOfPages() + "\n" + clean(new PDFTextStripper().getText(pdf));
        } catch (InvalidPasswordException locked) {
            throw Reason.ENCRYPTED.asException();
        } catch (IOException broken) {
            throw Reason.DAMAGED.asException();
        }
    }

    private static String office(Path document, String type) throws IOException {
        try (var file = OfficeFile.open(document)) {
            var pages = file.pages(type);
            if (pages.size() > MOST_PAGES) {
                throw Reason.TOO_MANY_PAGES.asException();
            }
            var text = new StringBuilder();
            for (var page : pages) {
                try (var in = file.stream(page)) {
                    read(in, text);
                }
            }
            return pages.size() + "\n" + clean(text.toString());
        } catch (XMLStreamException broken) {
            throw Reason.DAMAGED.asException();
        }
    }

    private static void read(java.io.InputStream in, StringBuilder text) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var reader = factory.createXMLStreamReader(in);
        var inside = false;
        while (reader.hasNext() && text.length() < MOST_TEXT) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inside = TEXT.contains(reader.getLocalName());
                    if (BREAKS.contains(reader.getLocalName())) {
                        text.append('\n');
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> inside = false;
                case XMLStreamConstants.CHARACTERS -> text.append(inside ? reader.getText() : "");
                default -> {}
            }
        }
    }

    /** Composed, so that what is searched for is found however it was written. */
    private static String clean(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace("\u0000", "");
        return plain.substring(0, Math.min(plain.length(), MOST_TEXT)).strip();
    }
}
