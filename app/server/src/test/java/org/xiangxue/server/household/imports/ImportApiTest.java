package org.xiangxue.server.household.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiangxue.server.household.roster.RosterLines.line;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.household.ImportApi;
import org.xiangxue.contract.household.ImportRow;
import org.xiangxue.contract.household.ImportSummary;
import org.xiangxue.contract.household.ImportSummary.State;
import org.xiangxue.contract.household.Outcome;
import org.xiangxue.server.household.roster.Column;
import org.xiangxue.server.household.roster.RosterLines;
import org.xiangxue.server.household.roster.RosterLines.Line;
import org.xiangxue.server.platform.crypto.Masking;
import org.xiangxue.server.testing.Api;
import org.xiangxue.server.testing.DatabaseTest;
import org.xiangxue.server.testing.TestCallers;

/** A roster sent, looked at and applied over HTTP. */
@DatabaseTest
class ImportApiTest {

    private static final String COUNTY = "532527";
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);

    private final Rosters rosters;

    @LocalServerPort int port;

    @Autowired
    ImportApiTest(Imports imports) {
        rosters = new Rosters(imports);
    }

    @Test
    void aRosterIsCheckedLookedAtAndApplied() throws SQLException, IOException {
        var api = api(COUNTY);
        var home = rosters.household(COUNTY);
        var good = line(home, "01");
        var bad = line(home, "02").with(Column.BIRTH, "1900-01-01");

        var sent = api.upload(file(good, bad), COUNTY, JUNE.toString());
        var checked = rosters.settled(COUNTY, sent.id());

        assertThat(sent.fileName()).isEqualTo("花名册.csv");
        assertThat(sent.uploadedBy()).isEqualTo("测试");
        assertThat(checked.state()).isEqualTo(State.CHECKED);
        assertThat(checked.counts())
                .containsEntry(Outcome.NEW, 1L)
                .containsEntry(Outcome.REFUSED, 1L);
        var first = api.rows(sent.id(), null, null, 1);
        assertThat(first.items()).extracting(ImportRow::outcome).containsExactly(Outcome.NEW);
        var refused = api.rows(sent.id(), Outcome.REFUSED, first.next(), 10);
        assertThat(refused.items()).extracting(ImportRow::row).containsExactly(3);
        assertThat(refused.items().getFirst().problem().code()).isEqualTo("BIRTH_DIFFERS");
        assertThat(refused.next()).isNull();

        var applied = api.apply(sent.id());

        assertThat(applied.state()).isEqualTo(State.APPLIED);
        assertThat(api.get(sent.id())).isEqualTo(applied);
        assertThat(api.list(0, 10)).extracting(ImportSummary::id).contains(sent.id());
        outcomeShowsWholeNumbersOnlyWhereTheyAreWrong(api, sent, good, bad);
    }

    private static void outcomeShowsWholeNumbersOnlyWhereTheyAreWrong(
            ImportApi api, ImportSummary sent, Line good, Line bad) throws IOException {
        var rows = sheet(api.outcome(sent.id()));

        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst().getCellText(18)).isEqualTo("结果");
        assertThat(rows.get(1).getCellText(Column.ID_NUMBER.ordinal()))
                .isEqualTo(Masking.idNumber(good.get(Column.ID_NUMBER)));
        assertThat(rows.get(1).getCellText(18)).isEqualTo("新增");
        assertThat(rows.get(2).getCellText(Column.ID_NUMBER.ordinal()))
                .isEqualTo(bad.get(Column.ID_NUMBER));
        assertThat(rows.get(2).getCellText(19)).contains("生日");
    }

    @Test
    void theTemplateHasTheColumnsInTheirOrder() throws IOException {
        var header = sheet(api(COUNTY).template()).getFirst();

        for (var column : Column.values()) {
            assertThat(header.getCellText(column.ordinal())).isEqualTo(column.header());
        }
    }

    @Test
    void aMissingColumnAnOtherAreaAndABadDateAreRefused() throws SQLException {
        var api = api(COUNTY);
        var file = file(line(rosters.household(COUNTY), "01"));

        assertThatThrownBy(() ->
                        api.upload(
                                resource("户编号,人编号\n1,1\n".getBytes(UTF_8)),
                                COUNTY,
                                JUNE.toString()))
                .hasMessageContaining("HEADER_MISSING")
                .hasMessageContaining("行政区划代码");
        assertThatThrownBy(() -> api.upload(file, "532529", JUNE.toString()))
                .hasMessageContaining("OUTSIDE_AREA");
        assertThatThrownBy(() -> api.upload(file, COUNTY, "9999-12-31"))
                .hasMessageContaining("INVALID");
        assertThatThrownBy(() -> api(Role.PREFECTURE_OFFICIAL, "5325").list(0, 10))
                .hasMessageContaining("FORBIDDEN");
    }

    @Test
    void theImportOfAnotherAreaDoesNotExist() throws SQLException {
        var sent =
                api(COUNTY)
                        .upload(
                                file(line(rosters.household(COUNTY), "01")),
                                COUNTY,
                                JUNE.toString());
        rosters.settled(COUNTY, sent.id());
        var stranger = api("532529");

        assertThatThrownBy(() -> stranger.get(sent.id())).hasMessageContaining("NOT_FOUND");
        assertThatThrownBy(() -> stranger.rows(sent.id(), null, null, 10))
                .hasMessageContaining("NOT_FOUND");
        assertThatThrownBy(() -> stranger.outcome(sent.id())).hasMessageContaining("NOT_FOUND");
        assertThatThrownBy(() -> stranger.apply(sent.id())).hasMessageContaining("NOT_FOUND");
    }

    private static List<Row> sheet(byte[] book) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static ByteArrayResource file(Line... lines) {
        return resource(RosterLines.csv(List.of(lines)));
    }

    private static ByteArrayResource resource(byte[] content) {
        return new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return "花名册.csv";
            }
        };
    }

    private ImportApi api(String region) {
        return api(Role.COUNTY_OFFICIAL, region);
    }

    private ImportApi api(Role role, String region) {
        return Api.client(port, ImportApi.class, TestCallers.staff(role, region));
    }
}
