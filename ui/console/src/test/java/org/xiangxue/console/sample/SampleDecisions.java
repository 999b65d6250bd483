package org.xiangxue.console.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.eligibility.decision.ConfirmDecision;
import org.xiangxue.contract.eligibility.decision.DecisionApi;
import org.xiangxue.contract.eligibility.decision.DecisionDetail;
import org.xiangxue.contract.eligibility.decision.DecisionId;
import org.xiangxue.contract.eligibility.decision.DecisionState;
import org.xiangxue.contract.eligibility.decision.DecisionSummary;
import org.xiangxue.contract.eligibility.decision.HoldReason;
import org.xiangxue.contract.eligibility.decision.Replay;
import org.xiangxue.contract.eligibility.decision.StatedReason;

/** Decisions in each state: two that wait, one unknown, one in force, one on hold, one returned. */
@Primary
public class SampleDecisions implements DecisionApi {

    public static final String HASH = "5e0a".repeat(16);

    public final List<DecisionSummary> all = new ArrayList<>();
    public final Map<DecisionId, String> confirmed = new HashMap<>();
    public final Map<DecisionId, String> returned = new HashMap<>();
    public final Map<DecisionId, String> released = new HashMap<>();

    private final SampleServer.Refusals refusals;

    SampleDecisions(SampleServer.Refusals refusals) {
        this.refusals = refusals;
        reset();
    }

    public void reset() {
        confirmed.clear();
        returned.clear();
        released.clear();
        all.clear();
        all.add(summary(1, "张建国", Truth.MET, DecisionState.PROPOSED, null));
        all.add(summary(2, "李桂兰", Truth.MET, DecisionState.PROPOSED, null));
        all.add(summary(3, "陈小平", Truth.UNKNOWN, DecisionState.PROPOSED, null));
        all.add(summary(4, "罗天才", Truth.MET, DecisionState.CONFIRMED, null));
        all.add(summary(5, "王小兰", Truth.MET, DecisionState.HELD, HoldReason.CERTIFICATE_REVOKED));
        all.add(summary(6, "刘长福", Truth.NOT_MET, DecisionState.RETURNED, null));
    }

    public static DecisionId id(int number) {
        return new DecisionId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0800L | number));
    }

    private static DecisionSummary summary(
            int number,
            String head,
            Truth outcome,
            DecisionState state,
            @Nullable HoldReason heldFor) {
        return new DecisionSummary(
                id(number),
                SampleHouseholds.HOUSEHOLD,
                "5306231050100" + number,
                "530623105201",
                "民政村",
                head,
                SampleProgrammes.CODE,
                SampleProgrammes.TITLE,
                2,
                outcome,
                state,
                heldFor,
                Instant.parse("2026-10-30T02:10:00Z"));
    }

    @Override
    public Keyset<DecisionSummary> list(
            String region,
            @Nullable String programme,
            @Nullable DecisionState state,
            @Nullable Truth outcome,
            @Nullable String after,
            int limit) {
        refusals.check("decisions");
        return new Keyset<>(
                all.stream()
                        .filter(one -> one.village().startsWith(region))
                        .filter(one -> programme == null || one.programme().equals(programme))
                        .filter(one -> state == null || one.state() == state)
                        .filter(one -> outcome == null || one.outcome() == outcome)
                        .toList(),
                null);
    }

    @Override
    public DecisionDetail get(DecisionId id) {
        refusals.check("decision");
        var summary =
                all.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new ApiProblem(ProblemCode.NOT_FOUND));
        var decided =
                summary.state() == DecisionState.CONFIRMED || summary.state() == DecisionState.HELD;
        return new DecisionDetail(
                summary,
                SampleProgrammes.explanation(summary.outcome()),
                HASH,
                "c3f1".repeat(16),
                LocalDate.of(2026, 10, 30),
                Instant.parse("2026-10-30T02:10:00Z"),
                decided ? Instant.parse("2026-10-30T06:00:00Z") : null,
                summary.state() == DecisionState.RETURNED ? "户口本没带来" : null,
                summary.state() == DecisionState.PROPOSED && summary.outcome() != Truth.UNKNOWN,
                decided);
    }

    @Override
    public Replay replay(DecisionId id) {
        return new Replay(HASH, HASH, true);
    }

    @Override
    public void confirm(DecisionId id, ConfirmDecision request) {
        refusals.check("confirm");
        confirmed.put(id, request.hash());
        all.removeIf(one -> one.id().equals(id));
    }

    @Override
    public void sendBack(DecisionId id, StatedReason request) {
        refusals.check("sendBack");
        returned.put(id, request.reason());
        all.removeIf(one -> one.id().equals(id));
    }

    @Override
    public void release(DecisionId id, StatedReason request) {
        refusals.check("release");
        released.put(id, request.reason());
    }
}
