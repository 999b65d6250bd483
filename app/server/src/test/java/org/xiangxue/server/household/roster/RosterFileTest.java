package org.xiangxue.server.household.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.server.household.roster.RosterLines.Home;

class RosterFileTest {

    private static final RosterLimits LIMITS = new RosterLimits(1_000, 4_000_000, 1_000_000);
    private static final Home HOME = new Home("530623105201", "1");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void csvIsReadInBothEncodings(String charset) throws IOException, UnreadableRoster {
        var text = new String(RosterLines.csv(List.of(RosterLines.line(HOME, "01"))), UTF_8);

        var rows = read(text.getBytes(Charset.forName(charset)));

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().number()).isEqualTo(2);
        assertThat(rows.getFirst().get(Column.STATUS)).isEqualTo("脱贫户");
    }

    @Test
    void theMarkOfUtf8IsNoPartOfTheFirstHeader() throws IOException, UnreadableRoster {
        var text =
                "\uFEFF"
                        + new String(RosterLines.csv(List.of(RosterLines.line(HOME, "01"))), UTF_8);

        assertThat(read(text.getBytes(UTF_8))).hasSize(1);
    }

    @Test
    void quotedCellsKeepCommasQuotesAndLineEnds() throws IOException, UnreadableRoster {
        var header = header() + ",备注\n";
        var cells = new ArrayList<>(Collections.nCopies(17, "x"));
        cells.add("\"茶, \"\"早\"\"\n花椒\"");

        var rows = read((header + String.join(",", cells) + ",多的一列\n\n").getBytes(UTF_8));

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().get(Column.INDUSTRY)).isEqualTo("茶, \"早\"\n花椒");
    }

    @Test
    void columnsStandInAnyOrderAndAStarDoesNotMatter() throws IOException, UnreadableRoster {
        var headers =
                new ArrayList<>(Stream.of(Column.values()).map(c -> c.header() + " *").toList());
        var values = new ArrayList<>(Stream.of(Column.values()).map(Column::name).toList());
        Collections.reverse(headers);
        Collections.reverse(values);

        var rows =
                read(
                        (String.join("\t", headers) + "\n" + String.join("\t", values))
                                .getBytes(UTF_8));

        assertThat(rows.getFirst().cells())
                .isEqualTo(Stream.of(Column.values()).map(Column::name).toList());
    }

    @Test
    void aMissingColumnIsNamed() {
        var text = header().replace("监测类别,", "");

        assertThatThrownBy(() -> read(text.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        UnreadableRoster.class,
                        bad -> assertThat(bad.code()).isEqualTo(ProblemCode.HEADER_MISSING))
                .hasMessageContaining("监测类别");
    }

    @Test
    void aSpreadsheetIsReadWithDatesAndRoundedNumbersAsTheyAre()
            throws IOException, UnreadableRoster {
        var file = folder.resolve("roster.bin");
        try (var out = Files.newOutputStream(file)) {
            spreadsheet(out);
        }

        try (var roster = RosterFile.open(file, LIMITS)) {
            var row = roster.next(10).getFirst();
            assertThat(row.number()).isEqualTo(2);
            assertThat(row.get(Column.REGION)).isEqualTo("530623105201");
            assertThat(row.get(Column.ID_NUMBER)).matches("5\\.30623198001010*1*E\\+17");
            assertThat(row.get(Column.BIRTH)).isEqualTo("1980-01-01");
            assertThat(row.get(Column.NAME)).isEqualTo("赵小禾");
            assertThat(roster.next(10)).isEmpty();
        }
    }

    private static void spreadsheet(OutputStream out) throws IOException {
        var workbook = new Workbook(out, "Test", "1.0");
        var sheet = workbook.newWorksheet("1");
        for (var column : Column.values()) {
            sheet.value(0, column.ordinal(), column.header());
        }
        sheet.value(1, Column.REGION.ordinal(), 530623105201L);
        sheet.value(1, Column.ID_NUMBER.ordinal(), 5.30623198001010014E17);
        sheet.value(1, Column.BIRTH.ordinal(), LocalDate.of(1980, 1, 1));
        sheet.value(1, Column.NAME.ordinal(), "赵小禾");
        workbook.finish();
    }

    @Test
    void theTemplateIsARosterOfOneRow() throws IOException, UnreadableRoster {
        assertThat(read(RosterBooks.template())).hasSize(1);
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThatThrownBy(() -> read("%PDF-1.7\n".getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        UnreadableRoster.class,
                        bad -> assertThat(bad.code()).isEqualTo(ProblemCode.FILE_UNREADABLE));
        assertThatThrownBy(() -> read(zip("word/document.xml", new byte[10])))
                .isInstanceOf(UnreadableRoster.class);
    }

    @Test
    void aSmallFileThatUnpacksToMuchIsRefused() {
        assertThatThrownBy(() -> read(zip("xl/workbook.xml", new byte[5_000_000])))
                .isInstanceOfSatisfying(
                        UnreadableRoster.class,
                        bad -> assertThat(bad.code()).isEqualTo(ProblemCode.FILE_TOO_LARGE));
    }

    @Test
    void aSpreadsheetThatDeclaresEntitiesIsRefused() {
        var xml =
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>".getBytes(UTF_8);

        assertThatThrownBy(() -> read(zip("xl/workbook.xml", xml)))
                .isInstanceOfSatisfying(
                        UnreadableRoster.class,
                        bad -> assertThat(bad.code()).isEqualTo(ProblemCode.FILE_UNREADABLE));
    }

    @Test
    void moreRowsThanAllowedAreRefused() {
        var lines = Collections.nCopies(1_001, RosterLines.line(HOME, "01"));

        assertThatThrownBy(() -> read(RosterLines.csv(lines)))
                .isInstanceOfSatisfying(
                        UnreadableRoster.class,
                        bad -> assertThat(bad.code()).isEqualTo(ProblemCode.FILE_TOO_LARGE));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static String header() {
        return String.join(",", Stream.of(Column.values()).map(Column::header).toList());
    }

    private List<RawRow> read(byte[] content) throws IOException, UnreadableRoster {
        var file = Files.createTempFile(folder, "roster", ".bin");
        Files.write(file, content);
        try (var roster = RosterFile.open(file, LIMITS)) {
            var rows = new ArrayList<RawRow>();
            for (var part = roster.next(100); !part.isEmpty(); part = roster.next(100)) {
                rows.addAll(part);
            }
            return rows;
        }
    }
}
