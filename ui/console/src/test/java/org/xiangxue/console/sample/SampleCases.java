package org.xiangxue.console.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.eligibility.decision.DecisionId;
import org.xiangxue.contract.eligibility.notice.CaseApi;
import org.xiangxue.contract.eligibility.notice.CaseDetail;
import org.xiangxue.contract.eligibility.notice.CaseId;
import org.xiangxue.contract.eligibility.notice.CaseKind;
import org.xiangxue.contract.eligibility.notice.CaseState;
import org.xiangxue.contract.eligibility.notice.CaseSummary;
import org.xiangxue.contract.eligibility.notice.FileAppeal;
import org.xiangxue.contract.eligibility.notice.FiledCase;
import org.xiangxue.contract.eligibility.notice.MyCase;
import org.xiangxue.contract.eligibility.notice.ReviewCase;

/** An objection, an overdue appeal against what the reader decided, and one that was answered. */
@Primary
public class SampleCases implements CaseApi {

    public final Map<CaseId, ReviewCase> reviewed = new HashMap<>();

    private final SampleServer.Refusals refusals;

    SampleCases(SampleServer.Refusals refusals) {
        this.refusals = refusals;
    }

    public static CaseId id(int number) {
        return new CaseId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0b00L | number));
    }

    private Stream<CaseSummary> all() {
        return Stream.of(
                        summary(1, CaseKind.OBJECTION, "张建国", LocalDate.of(2026, 11, 12), true),
                        summary(2, CaseKind.APPEAL, "刘长福", LocalDate.of(2026, 10, 29), false),
                        answered())
                .filter(one -> !reviewed.containsKey(one.id()));
    }

    private static CaseSummary summary(
            int number, CaseKind kind, String head, LocalDate due, boolean mayReview) {
        return new CaseSummary(
                id(number),
                kind,
                CaseState.OPEN,
                SampleDecisions.id(4),
                SampleProgrammes.CODE,
                "530623105201",
                "民政村",
                head,
                Instant.parse("2026-10-28T02:10:00Z"),
                due,
                due.isBefore(LocalDate.of(2026, 10, 31)),
                mayReview);
    }

    private static CaseSummary answered() {
        return new CaseSummary(
                id(3),
                CaseKind.OBJECTION,
                CaseState.DISMISSED,
                SampleDecisions.id(4),
                SampleProgrammes.CODE,
                "530623105201",
                "民政村",
                "罗天才",
                Instant.parse("2026-10-02T02:10:00Z"),
                LocalDate.of(2026, 10, 17),
                false,
                false);
    }

    @Override
    public Keyset<CaseSummary> list(
            String region, @Nullable CaseState state, @Nullable String after, int limit) {
        refusals.check("cases");
        return new Keyset<>(
                all().filter(one -> state == null || one.state() == state).toList(), null);
    }

    @Override
    public CaseDetail get(CaseId id) {
        var summary =
                all().filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new ApiProblem(ProblemCode.NOT_FOUND));
        var closed = summary.state() != CaseState.OPEN;
        return new CaseDetail(
                summary,
                "他家的鸡是借来的",
                summary.kind() == CaseKind.OBJECTION ? "138 开头的电话" : null,
                closed ? Instant.parse("2026-10-10T02:10:00Z") : null,
                closed ? "上门数过，是自己的" : null);
    }

    @Override
    public void review(CaseId id, ReviewCase request) {
        refusals.check("review");
        reviewed.put(id, request);
    }

    @Override
    public FiledCase appeal(DecisionId decision, FileAppeal request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<MyCase> mine() {
        throw new UnsupportedOperationException();
    }
}
