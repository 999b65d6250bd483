package org.xiangxue.console.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.household.ApplyCorrection;
import org.xiangxue.contract.household.Correction;
import org.xiangxue.contract.household.CorrectionApi;
import org.xiangxue.contract.household.CorrectionChange;
import org.xiangxue.contract.household.CorrectionChange.MemberField;
import org.xiangxue.contract.household.CorrectionChoices;
import org.xiangxue.contract.household.CorrectionId;
import org.xiangxue.contract.household.CorrectionState;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.contract.household.ProposeCorrection;
import org.xiangxue.contract.household.RefuseCorrection;

/** Three corrections that wait, and what was decided on them. */
@Primary
public class SampleCorrections implements CorrectionApi {

    private static final PersonId PERSON =
            new PersonId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0101L));

    public final List<Correction> all = new ArrayList<>();
    public final List<ProposeCorrection> proposed = new ArrayList<>();
    private final SampleServer.Refusals refusals;

    SampleCorrections(SampleServer.Refusals refusals) {
        this.refusals = refusals;
        reset();
    }

    public void reset() {
        proposed.clear();
        all.clear();
        all.add(
                waiting(
                        1,
                        "张建国",
                        new CorrectionChange.MemberFact(PERSON, MemberField.PHONE, "138******21"),
                        "138******01",
                        "打电话问过本人"));
        all.add(
                waiting(
                        2,
                        "张小军",
                        new CorrectionChange.MovedTo(
                                PERSON, "53062310501044", "女婿", LocalDate.of(2026, 10, 1)),
                        null,
                        "国庆办的酒"));
        all.add(
                waiting(
                        3,
                        "张小满",
                        new CorrectionChange.Joined(
                                "张小满",
                                "女",
                                "孙女",
                                null,
                                LocalDate.of(2026, 9, 20),
                                null,
                                LocalDate.of(2026, 9, 20)),
                        null,
                        "看了出生证"));
    }

    private static Correction waiting(
            int number, String name, CorrectionChange change, @Nullable String was, String reason) {
        return new Correction(
                new CorrectionId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0200L | number)),
                SampleHouseholds.HOUSEHOLD,
                "53062310501001",
                "530623105201",
                "民政村",
                "张建国",
                PERSON,
                name,
                change,
                was,
                reason,
                CorrectionState.PROPOSED,
                "张秀英",
                Instant.parse("2026-10-30T02:10:00Z"),
                false,
                null,
                null,
                null,
                number == 2,
                "s" + number);
    }

    @Override
    public Correction propose(HouseholdId household, ProposeCorrection request) {
        refusals.check("propose");
        proposed.add(request);
        return all.getFirst();
    }

    @Override
    public CorrectionChoices choices() {
        return new CorrectionChoices(
                List.of("户主", "配偶", "子", "女"),
                List.of("男", "女"),
                List.of("小学", "初中"),
                List.of("健康", "残疾"),
                List.of("普通劳动力"),
                List.of("建档立卡户", "脱贫户", "一般户"),
                List.of("脱贫不稳定", "无"));
    }

    @Override
    public Keyset<Correction> list(
            String region,
            @Nullable CorrectionState state,
            @Nullable HouseholdId household,
            @Nullable String after,
            int limit) {
        refusals.check("corrections");
        return new Keyset<>(
                all.stream().filter(one -> state == null || one.state() == state).toList(), null);
    }

    @Override
    public Correction get(CorrectionId id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    @Override
    public Correction apply(CorrectionId id, ApplyCorrection request) {
        refusals.check("apply");
        return decide(id, CorrectionState.APPLIED, request.reason());
    }

    @Override
    public Correction refuse(CorrectionId id, RefuseCorrection request) {
        return decide(id, CorrectionState.REFUSED, request.reason());
    }

    @Override
    public Correction withdraw(CorrectionId id) {
        return decide(id, CorrectionState.WITHDRAWN, "");
    }

    private Correction decide(CorrectionId id, CorrectionState state, String reason) {
        var was = get(id);
        var now =
                new Correction(
                        was.id(),
                        was.household(),
                        was.registryNo(),
                        was.village(),
                        was.villageName(),
                        was.head(),
                        was.person(),
                        was.name(),
                        was.change(),
                        was.was(),
                        was.reason(),
                        state,
                        was.proposedBy(),
                        was.proposedAt(),
                        was.own(),
                        "赵刚",
                        SampleServer.NOW,
                        reason,
                        false,
                        was.standing());
        all.set(all.indexOf(was), now);
        return now;
    }
}
