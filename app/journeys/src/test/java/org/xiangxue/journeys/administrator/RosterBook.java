package org.xiangxue.journeys.administrator;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * A roster as an office fills it in: the template that the site hands out, with rows below its
 * headers.
 */
final class RosterBook {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final List<String> headers;
    private final List<List<String>> rows = new ArrayList<>();

    private RosterBook(List<String> headers) {
        this.headers = headers;
    }

    static RosterBook from(byte[] template) throws IOException {
        return new RosterBook(read(template).getFirst());
    }

    /**
     * @param table headers, then a line for each row, with spaces between the cells; "-" for an
     *     empty cell, as is every cell whose header is not named
     */
    RosterBook with(String table) {
        var lines = table.lines().map(line -> List.of(line.split(" +"))).toList();
        var named = lines.getFirst();
        for (var cells : lines.subList(1, lines.size())) {
            rows.add(
                    headers.stream()
                            .map(header ->
                                    named.contains(header) ? cells.get(named.indexOf(header)) : "-")
                            .map(cell -> cell.equals("-") ? "" : cell)
                            .toList());
        }
        return this;
    }

    FilePayload file(String name) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Office", "1.0")) {
            var sheet = workbook.newWorksheet("花名册");
            for (var column = 0; column < headers.size(); column++) {
                sheet.value(0, column, headers.get(column));
                for (var row = 0; row < rows.size(); row++) {
                    sheet.value(row + 1, column, rows.get(row).get(column));
                }
            }
        }
        return new FilePayload(name, XLSX, out.toByteArray());
    }

    /** All rows of the first sheet, with that of the headers. */
    static List<List<String>> read(byte[] book) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(book));
                var lines = workbook.getFirstSheet().openStream()) {
            return lines.map(RosterBook::texts).toList();
        }
    }

    /**
     * A number of nobody: of a county that never was, with the right check digit.
     *
     * @param birth yyyyMMdd
     * @param order three digits; the last is odd for a man
     */
    static String idNumber(String birth, String order) {
        var body = "530699" + birth + order;
        var sum =
                IntStream.range(0, body.length())
                        .map(at -> (body.charAt(at) - '0') * WEIGHTS[at])
                        .sum();
        return body + "10X98765432".charAt(sum % 11);
    }

    private static List<String> texts(Row row) {
        return IntStream.range(0, row.getCellCount()).mapToObj(row::getCellText).toList();
    }
}
