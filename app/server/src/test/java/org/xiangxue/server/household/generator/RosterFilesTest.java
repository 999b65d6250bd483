package org.xiangxue.server.household.generator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class RosterFilesTest {

    private static final RosterGenerator DEMO = new RosterGenerator(RosterPlan.miaoba());

    @Test
    void theSpreadsheetHoldsTheHeadersAndEveryRowAsText() throws IOException {
        var out = new ByteArrayOutputStream();
        RosterFiles.writeXlsx(DEMO.rows(), out);

        var lines = read(out.toByteArray());
        assertThat(lines.getFirst()).isEqualTo(RosterRow.HEADERS);
        assertThat(lines.subList(1, lines.size()))
                .isEqualTo(DEMO.rows().map(RosterRow::cells).toList());
    }

    @Test
    void theTextFileBeginsWithTheMarkThatSpreadsheetProgramsLookFor() throws IOException {
        var out = new ByteArrayOutputStream();
        RosterFiles.writeCsv(DEMO.rows(), out);

        var text = out.toString(UTF_8);
        assertThat(text).startsWith("\uFEFF行政区划代码,户编号,人编号,与户主关系,姓名,");
        assertThat(text.lines().skip(1)).hasSameSizeAs(DEMO.rows().toList());
        assertThat(text.lines()).allMatch(line -> line.split(",", -1).length == 18);
    }

    private static List<List<String>> read(byte[] file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.map(RosterFilesTest::cells).toList();
        }
    }

    private static List<String> cells(Row row) {
        return IntStream.range(0, RosterRow.HEADERS.size())
                .mapToObj(i -> row.getCellAsString(i).orElse(""))
                .toList();
    }
}
