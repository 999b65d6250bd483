package org.xiangxue.console.sample;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.Resource;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.household.ImportApi;
import org.xiangxue.contract.household.ImportId;
import org.xiangxue.contract.household.ImportRow;
import org.xiangxue.contract.household.ImportSummary;
import org.xiangxue.contract.household.ImportSummary.State;
import org.xiangxue.contract.household.Outcome;

/** One roster in each state; the one that waits can be applied. */
@Primary
public class SampleImports implements ImportApi {

    public static final ImportId CHECKED = id(1);
    public static final ImportId CHECKING = id(2);
    public static final ImportId FAILED = id(4);

    public final List<ImportId> applied = new ArrayList<>();

    private final SampleServer.Refusals refusals;

    SampleImports(SampleServer.Refusals refusals) {
        this.refusals = refusals;
    }

    private static ImportId id(int number) {
        return new ImportId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0200L | number));
    }

    @Override
    public List<ImportSummary> list(int offset, int limit) {
        return offset > 0
                ? List.of()
                : IntStream.rangeClosed(1, 4).mapToObj(number -> get(id(number))).toList();
    }

    @Override
    public ImportSummary get(ImportId id) {
        if (id.equals(CHECKING)) {
            return summary(id, "庙坝镇补报.csv", State.CHECKING, 12_400, Map.of(), null);
        }
        if (id.equals(FAILED)) {
            var problem =
                    new FieldProblem(
                            "户编号",
                            "HEADER_MISSING",
                            "户编号 这一列没有，用模板 / the column is missing: use the template");
            return summary(id, "旧表.xlsx", State.FAILED, 0, Map.of(), problem);
        }
        var counts =
                Map.of(
                        Outcome.NEW, 38L,
                        Outcome.CHANGED, 112L,
                        Outcome.UNCHANGED, 1_207L,
                        Outcome.MOVED, 9L,
                        Outcome.REFUSED, 6L);
        var state = id.equals(CHECKED) && !applied.contains(id) ? State.CHECKED : State.APPLIED;
        return summary(
                id,
                id.equals(CHECKED) ? "庙坝镇名册2026年10月.xlsx" : "庙坝镇名册2026年9月.xlsx",
                state,
                1_372,
                counts,
                null);
    }

    private static ImportSummary summary(
            ImportId id,
            String file,
            State state,
            long rows,
            Map<Outcome, Long> counts,
            @Nullable FieldProblem problem) {
        return new ImportSummary(
                id,
                file,
                "530623105",
                LocalDate.of(2026, 10, 25),
                state,
                rows,
                counts,
                state == State.CHECKED ? 4 : 0,
                "赵刚",
                SampleServer.NOW.minus(Duration.ofHours(2)),
                state == State.APPLIED ? SampleServer.NOW.minus(Duration.ofHours(1)) : null,
                problem);
    }

    @Override
    public Keyset<ImportRow> rows(
            ImportId id, @Nullable Outcome outcome, @Nullable String after, int limit) {
        var rows =
                IntStream.range(0, 60)
                        .mapToObj(SampleImports::row)
                        .filter(row -> outcome == null || row.outcome() == outcome)
                        .toList();
        var from = after == null ? 0 : Integer.parseInt(after);
        var to = Math.min(rows.size(), from + limit);
        return new Keyset<>(rows.subList(from, to), to < rows.size() ? String.valueOf(to) : null);
    }

    private static ImportRow row(int at) {
        var problem =
                switch (at % 20) {
                    case 3 ->
                            new FieldProblem(
                                    "证件号码",
                                    "ID_CHECK_CHARACTER",
                                    "证件号码 末位校验码不对，对着证件核一遍 / 证件号码 fails its check character: compare with the card");
                    case 11 ->
                            new FieldProblem(
                                    "出生日期",
                                    "BIRTH_DIFFERS",
                                    "出生日期 和证件号码里的生日不一样 / 出生日期 differs from the ID-card number");
                    default -> null;
                };
        var outcome =
                problem != null
                        ? Outcome.REFUSED
                        : at % 5 == 0
                                ? Outcome.CHANGED
                                : at % 7 == 0 ? Outcome.MOVED : Outcome.UNCHANGED;
        return new ImportRow(
                at + 2,
                "5306231050" + (1000 + at / 4),
                String.valueOf(at % 4 + 1),
                "张建国",
                outcome,
                problem);
    }

    @Override
    public ImportSummary apply(ImportId id) {
        refusals.check("apply");
        applied.add(id);
        return get(id);
    }

    @Override
    public ImportSummary upload(Resource file, String region, String asOf) {
        return get(CHECKING);
    }

    @Override
    public byte[] template() {
        return new byte[0];
    }

    @Override
    public byte[] outcome(ImportId id) {
        return new byte[0];
    }
}
