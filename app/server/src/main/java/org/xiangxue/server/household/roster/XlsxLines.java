package org.xiangxue.server.household.roster;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.ProblemCode;

/** The first sheet of an XLSX file, row by row. */
final class XlsxLines implements Lines {

    private static final int MOST_CELLS = 500;
    private static final int EXACT_DIGITS = 15;
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private List<Optional<Column>> columns = List.of();

    private XlsxLines(ReadableWorkbook workbook, Stream<Row> stream) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
    }

    static XlsxLines open(Path path) throws IOException, UnreadableRoster {
        ReadableWorkbook workbook;
        try {
            workbook = new ReadableWorkbook(path.toFile());
        } catch (IOException | RuntimeException failure) {
            throw unreadable();
        }
        try {
            return new XlsxLines(workbook, workbook.getFirstSheet().openStream());
        } catch (IOException | RuntimeException failure) {
            workbook.close();
            throw unreadable();
        }
    }

    @Override
    public @Nullable Line next() throws UnreadableRoster {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            var row = rows.next();
            return columns.isEmpty() ? header(row) : line(row);
        } catch (ExcelReaderException | IllegalStateException failure) {
            throw unreadable();
        }
    }

    private Line header(Row row) {
        var line = line(row);
        columns = line.cells().stream().map(Column::ofHeader).toList();
        return line;
    }

    private Line line(Row row) {
        var cells = new String[Math.min(row.getCellCount(), MOST_CELLS)];
        Arrays.fill(cells, "");
        for (var place = 0; place < cells.length; place++) {
            var cell = row.getCell(place);
            if (cell != null) {
                cells[place] = text(cell, isDate(place));
            }
        }
        return new Line(row.getRowNum(), new ArrayList<>(Arrays.asList(cells)));
    }

    private boolean isDate(int place) {
        return place < columns.size() && columns.get(place).filter(Column::isDate).isPresent();
    }

    private String text(Cell cell, boolean date) {
        return switch (cell.getType()) {
            case NUMBER -> number(cell.asNumber(), date);
            case STRING -> cell.asString();
            case FORMULA, BOOLEAN, ERROR -> Optional.ofNullable(cell.getText()).orElse("");
            case EMPTY -> "";
        };
    }

    /** A spreadsheet keeps 15 digits: a longer number is shown as the rounded one that it is. */
    private String number(BigDecimal number, boolean date) {
        var plain = number.stripTrailingZeros();
        if (date && isDay(plain)) {
            return (workbook.isDate1904() ? EPOCH_1904 : EPOCH)
                    .plusDays(plain.intValue())
                    .toString();
        }
        var digits = plain.precision() - plain.scale();
        return digits > EXACT_DIGITS && plain.scale() < 0
                ? plain.toString()
                : plain.toPlainString();
    }

    private static boolean isDay(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(BigDecimal.valueOf(100_000)) < 0;
    }

    private static UnreadableRoster unreadable() {
        return new UnreadableRoster(
                ProblemCode.FILE_UNREADABLE, "这个 XLSX 打不开，另存一份再传 / the XLSX file is damaged");
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
