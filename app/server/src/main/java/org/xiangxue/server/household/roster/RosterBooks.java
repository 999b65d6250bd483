package org.xiangxue.server.household.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The spreadsheets handed out: the template, and a roster with what became of each row. */
public final class RosterBooks {

    private static final String APPLICATION = "Xiangxue";
    private static final String VERSION = "1.0";
    private static final String SHEET = "花名册";
    private static final int FLUSH_EVERY = 500;

    private RosterBooks() {}

    /** Writes an outcome file row by row; the stream is left open. */
    public static final class OutcomeBook {

        private final Workbook workbook;
        private final Worksheet sheet;
        private int line = 1;

        public OutcomeBook(OutputStream out) {
            workbook = new Workbook(out, APPLICATION, VERSION);
            sheet = workbook.newWorksheet(SHEET);
            line(sheet, 0, Stream.concat(headers(), Stream.of("结果", "原因")).toList());
        }

        public void add(List<String> cells) throws IOException {
            RosterBooks.line(sheet, line, cells);
            if (line % FLUSH_EVERY == 0) {
                sheet.flush();
            }
            line++;
        }

        public void finish() throws IOException {
            workbook.finish();
        }
    }

    /** Headers with one example, and a sheet that explains each column. */
    public static byte[] template() throws IOException {
        var out = new ByteArrayOutputStream();
        var workbook = new Workbook(out, APPLICATION, VERSION);
        var roster = workbook.newWorksheet(SHEET);
        line(roster, 0, headers().toList());
        line(roster, 1, Stream.of(Column.values()).map(Column::example).toList());
        for (var column : Column.values()) {
            roster.style(0, column.ordinal()).bold().set();
            roster.style(column.ordinal()).format("@").set();
            roster.width(column.ordinal(), column == Column.ID_NUMBER ? 24 : 16);
        }
        roster.freezePane(0, 1);
        var help = workbook.newWorksheet("填表说明");
        line(help, 0, List.of("列", "要不要填", "怎么填", "可填的内容"));
        for (var column : Column.values()) {
            line(
                    help,
                    column.ordinal() + 1,
                    List.of(
                            column.header(),
                            column.need().label(),
                            column.explanation(),
                            String.join("、", column.allowed())));
        }
        help.width(2, 48);
        help.width(3, 80);
        workbook.finish();
        return out.toByteArray();
    }

    private static Stream<String> headers() {
        return Stream.of(Column.values()).map(Column::header);
    }

    /** Texts, numbers included: a spreadsheet would round a number of 18 digits. */
    private static void line(Worksheet sheet, int line, List<String> cells) {
        for (var place = 0; place < cells.size(); place++) {
            if (!cells.get(place).isEmpty()) {
                sheet.inlineString(line, place, cells.get(place));
            }
        }
    }
}
