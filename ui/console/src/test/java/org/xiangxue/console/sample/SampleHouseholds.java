package org.xiangxue.console.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.household.HouseholdApi;
import org.xiangxue.contract.household.HouseholdDetail;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.HouseholdStatus;
import org.xiangxue.contract.household.HouseholdSummary;
import org.xiangxue.contract.household.Monitoring;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.contract.household.RevealField;
import org.xiangxue.contract.household.RevealedField;

/** 400 households of 庙坝镇. */
@Primary
public class SampleHouseholds implements HouseholdApi {

    public static final HouseholdId HOUSEHOLD =
            HouseholdId.of("01900000-0000-7000-8000-000000000001");

    private static final int ALL = 400;

    /** Purposes that were stated. */
    public final List<String> purposes = new ArrayList<>();

    private final SampleServer.Refusals refusals;

    SampleHouseholds(SampleServer.Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public Keyset<HouseholdSummary> list(
            String region,
            @Nullable String q,
            @Nullable HouseholdStatus status,
            @Nullable Boolean monitored,
            @Nullable String after,
            int limit) {
        refusals.check("households");
        var found =
                IntStream.range(0, ALL)
                        .mapToObj(SampleHouseholds::summary)
                        .filter(one ->
                                q == null || one.head().contains(q) || one.registryNo().contains(q))
                        .filter(one -> status == null || one.status() == status)
                        .filter(one ->
                                monitored == null
                                        || (one.monitoring() != Monitoring.NONE) == monitored)
                        .toList();
        var from = after == null ? 0 : Integer.parseInt(after);
        var to = Math.min(found.size(), from + limit);
        return new Keyset<>(found.subList(from, to), to < found.size() ? String.valueOf(to) : null);
    }

    private static HouseholdSummary summary(int at) {
        var names = List.of("张建国", "李桂兰", "陈小平", "罗天才", "王成英", "刘德华", "周开凤", "杨明贵");
        var villages = List.of("民政村", "高坎村", "楠木村", "大坝村", "红碧村", "流场村");
        return new HouseholdSummary(
                new HouseholdId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | at)),
                "5306231050" + (1000 + at),
                "530623105201",
                villages.get(at % villages.size()),
                names.get(at % names.size()),
                1 + at % 6,
                at % 9 == 5 ? HouseholdStatus.GENERAL : HouseholdStatus.LIFTED,
                at % 4 == 0 ? Monitoring.UNSTABLE : Monitoring.NONE);
    }

    @Override
    public HouseholdDetail get(HouseholdId id) {
        refusals.check("household");
        return new HouseholdDetail(
                id,
                "53062310501001",
                "530623105201",
                List.of("云南省", "昭通市", "盐津县", "庙坝镇", "民政村"),
                HouseholdStatus.LIFTED,
                LocalDate.of(2020, 11, 14),
                Monitoring.MARGINAL,
                LocalDate.of(2025, 3, 2),
                "缺技术",
                "养鸡",
                LocalDate.of(2026, 9, 30),
                true,
                List.of(
                        member(1, "张建国", "户主", "男", 1974, null, null),
                        member(2, "李桂兰", "配偶", "女", 1976, null, null),
                        member(3, "张小军", "之子", "男", 2001, null, null),
                        member(4, "张秀兰", "之女", "女", 1998, LocalDate.of(2025, 1, 20), "MOVED"),
                        member(5, "张德福", "父亲", "男", 1946, LocalDate.of(2026, 5, 9), "DIED")),
                List.of(
                        new HouseholdDetail.StatusChange("REGISTERED", LocalDate.of(2014, 6, 30)),
                        new HouseholdDetail.StatusChange("LIFTED", LocalDate.of(2020, 11, 14)),
                        new HouseholdDetail.StatusChange("MARGINAL", LocalDate.of(2025, 3, 2))));
    }

    private static HouseholdDetail.Member member(
            int number,
            String name,
            String relation,
            String sex,
            int born,
            @Nullable LocalDate until,
            @Nullable String reason) {
        return new HouseholdDetail.Member(
                new PersonId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0100L | number)),
                name,
                relation,
                sex,
                LocalDate.of(born, 4, 3),
                "532************1" + number,
                number > 3 ? null : "138******0" + number,
                number == 5 ? "文盲半文盲" : "初中",
                "健康",
                number == 5 ? "无劳动力" : "普通劳动力",
                LocalDate.of(2014, 6, 30),
                until,
                reason);
    }

    @Override
    public RevealedField reveal(HouseholdId id, PersonId person, RevealField request) {
        refusals.check("reveal");
        purposes.add(request.purpose());
        return new RevealedField("532127197404031211");
    }
}
