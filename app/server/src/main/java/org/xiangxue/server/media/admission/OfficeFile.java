package org.xiangxue.server.media.admission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A packed document: unpacked only piece by piece and only as far as it may go, believing nothing
 * that it says of its sizes.
 */
final class OfficeFile implements AutoCloseable {

    static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String PPTX =
            "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_UNPACKED = 300L * 1024 * 1024;
    private static final long MOST_OF_TYPES = 1024 * 1024;
    private static final Map<String, String> MAIN =
            Map.of(
                    "wordprocessingml.document.main+xml", DOCX,
                    "presentationml.presentation.main+xml", PPTX);

    private final ZipFile zip;
    private long unpacked;

    private OfficeFile(ZipFile zip) {
        this.zip = zip;
    }

    static OfficeFile open(Path file) throws IOException {
        try {
            return new OfficeFile(new ZipFile(file.toFile()));
        } catch (ZipException broken) {
            throw Reason.DAMAGED.asException();
        }
    }

    /** Its type; fails when it is none, or carries what it may not. */
    String check() throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw Reason.UNPACKS_TOO_LARGE.asException();
        }
        var types = zip.getEntry("[Content_Types].xml");
        if (types == null) {
            throw Reason.UNKNOWN.asException();
        }
        measure();
        var said = new String(read(types, MOST_OF_TYPES), StandardCharsets.UTF_8);
        if (said.toLowerCase(Locale.ROOT).contains("macroenabled") || hasMacros()) {
            throw Reason.MACROS.asException();
        }
        return MAIN.entrySet().stream()
                .filter(main -> said.contains(main.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(Reason.UNKNOWN::asException);
    }

    /** Names of the entries that hold text, in the order of the document. */
    List<ZipEntry> pages(String type) {
        var pages = new ArrayList<ZipEntry>();
        zip.stream()
                .filter(entry ->
                        type.equals(DOCX)
                                ? entry.getName().equals("word/document.xml")
                                : entry.getName().matches("ppt/slides/slide\\d+\\.xml"))
                .forEach(pages::add);
        pages.sort(java.util.Comparator.comparingInt(OfficeFile::number));
        return pages;
    }

    InputStream stream(ZipEntry entry) throws IOException {
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private boolean hasMacros() {
        return zip.stream()
                .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.endsWith("vbaproject.bin") || name.contains("/activex/"));
    }

    private void measure() throws IOException {
        var buffer = new byte[64 * 1024];
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            try (var in = zip.getInputStream(entries.nextElement())) {
                for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw Reason.UNPACKS_TOO_LARGE.asException();
                    }
                }
            } catch (ZipException broken) {
                throw Reason.DAMAGED.asException();
            }
        }
    }

    private byte[] read(ZipEntry entry, long most) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            return in.readNBytes((int) most);
        }
    }

    private static int number(ZipEntry entry) {
        var digits = entry.getName().replaceAll("\\D", "");
        return digits.isEmpty()
                ? 0
                : Integer.parseInt(digits.substring(0, Math.min(8, digits.length())));
    }
}
