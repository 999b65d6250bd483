package org.xiangxue.server.household.generator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a roster as the files that people send; neither holds it in memory. The stream is closed
 * by its owner.
 */
public final class RosterFiles {

    private static final int FLUSH_EVERY = 500;

    private RosterFiles() {}

    public static void writeXlsx(Stream<RosterRow> rows, OutputStream out) throws IOException {
        var workbook = new Workbook(out, "Xiangxue", "1.0");
        var sheet = workbook.newWorksheet("花名册");
        write(sheet, 0, RosterRow.HEADERS);
        var line = 1;
        for (var row : (Iterable<RosterRow>) rows::iterator) {
            write(sheet, line, row.cells());
            if (line % FLUSH_EVERY == 0) {
                sheet.flush();
            }
            line++;
        }
        workbook.finish();
    }

    /** Texts, numbers included: a spreadsheet would round a number of 18 digits. */
    private static void write(Worksheet sheet, int line, List<String> cells) {
        for (var column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.inlineString(line, column, cells.get(column));
            }
        }
    }

    /** RFC 4180 in UTF-8, with the mark that spreadsheet programs look for. */
    public static void writeCsv(Stream<RosterRow> rows, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        writer.write('\uFEFF');
        writer.write(line(RosterRow.HEADERS));
        for (var row : (Iterable<RosterRow>) rows::iterator) {
            writer.write(line(row.cells()));
        }
        writer.flush();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(RosterFiles::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String cell) {
        return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
