package org.xiangxue.server.household.roster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.xiangxue.contract.ProblemCode;

/**
 * Unpacks a spreadsheet once into nothing before it is believed: a small file can unpack to any
 * size, hold one endless cell, or declare entities.
 */
final class SpreadsheetCheck {

    private static final String SHARED_TEXTS = "xl/sharedStrings.xml";
    private static final int MOST_PARTS = 2_000;
    private static final int LONGEST_TEXT = 200_000;
    private static final int DOCTYPE = '<' << 16 | '!' << 8 | 'D';
    private static final int ENTITY = '<' << 16 | '!' << 8 | 'E';

    private final RosterLimits limits;
    private long unpacked;

    private SpreadsheetCheck(RosterLimits limits) {
        this.limits = limits;
    }

    static void check(Path path, RosterLimits limits) throws IOException, UnreadableRoster {
        try (var zip = new ZipFile(path.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null || zip.size() > MOST_PARTS) {
                throw new UnreadableRoster(
                        ProblemCode.FILE_UNREADABLE, "不是 XLSX 表格 / this archive is no XLSX file");
            }
            new SpreadsheetCheck(limits).unpack(zip);
        } catch (ZipException damaged) {
            throw new UnreadableRoster(
                    ProblemCode.FILE_UNREADABLE, "这个 XLSX 打不开，另存一份再传 / the XLSX file is damaged");
        }
    }

    private void unpack(ZipFile zip) throws IOException, UnreadableRoster {
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            var allowed =
                    entry.getName().equals(SHARED_TEXTS) ? limits.sharedTexts() : limits.unpacked();
            try (var in = zip.getInputStream(entry)) {
                scan(in, allowed, entry.getName().endsWith(".xml"));
            }
        }
    }

    private void scan(InputStream in, long allowed, boolean xml)
            throws IOException, UnreadableRoster {
        var buffer = new byte[64 * 1024];
        var size = 0L;
        var text = 0;
        var last = 0;
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            unpacked += read;
            if (size > allowed || unpacked > limits.unpacked()) {
                throw tooLarge();
            }
            for (var place = 0; xml && place < read; place++) {
                var here = buffer[place];
                last = (last << 8 | here & 0xFF) & 0xFF_FFFF;
                if (last == DOCTYPE || last == ENTITY) {
                    throw new UnreadableRoster(
                            ProblemCode.FILE_UNREADABLE,
                            "表格里有不该有的声明 / the spreadsheet declares a document type");
                }
                text = here == '<' ? 0 : text + 1;
                if (text > LONGEST_TEXT) {
                    throw tooLarge();
                }
            }
        }
    }

    private static UnreadableRoster tooLarge() {
        return new UnreadableRoster(
                ProblemCode.FILE_TOO_LARGE,
                "表格展开后太大，拆成几份或存成 CSV / the spreadsheet unpacks to too much: split it or save it as CSV");
    }
}
