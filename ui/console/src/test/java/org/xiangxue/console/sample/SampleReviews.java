package org.xiangxue.console.sample;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.contract.learning.CloseFlag;
import org.xiangxue.contract.learning.EvidenceFlag;
import org.xiangxue.contract.learning.HeldEvidence;
import org.xiangxue.contract.learning.ReviewApi;

/** Two flags and one held piece. */
@Primary
public class SampleReviews implements ReviewApi {

    public final Map<UUID, String> closed = new HashMap<>();
    public final Set<UUID> released = new HashSet<>();

    @Override
    public Keyset<EvidenceFlag> flags(String region, @Nullable String after, int limit) {
        return new Keyset<>(
                Stream.of(
                                flag(1, "IMPOSSIBLE_SPEED", "李桂兰", "2241"),
                                flag(2, "SHARED_DEVICE", "罗天才", "14"))
                        .filter(flag -> !closed.containsKey(flag.id()))
                        .toList(),
                null);
    }

    private static EvidenceFlag flag(int number, String kind, String name, String detail) {
        return new EvidenceFlag(
                new UUID(7, number),
                kind,
                SampleHouseholds.HOUSEHOLD,
                new PersonId(new UUID(8, number)),
                name,
                "民政村",
                LocalDate.of(2026, 10, 28),
                detail,
                SampleServer.NOW.minus(Duration.ofDays(2)),
                true);
    }

    @Override
    public void close(UUID id, CloseFlag request) {
        closed.put(id, request.reason());
    }

    @Override
    public Keyset<HeldEvidence> held(String region, @Nullable String after, int limit) {
        var piece =
                new HeldEvidence(
                        new UUID(9, 1),
                        SampleHouseholds.HOUSEHOLD,
                        new PersonId(new UUID(8, 3)),
                        "张小军",
                        "高坎村",
                        "小鸡保温",
                        "CLOCK_AHEAD",
                        SampleServer.NOW.plus(Duration.ofDays(40)),
                        SampleServer.NOW.minus(Duration.ofHours(3)));
        return new Keyset<>(released.contains(piece.id()) ? List.of() : List.of(piece), null);
    }

    @Override
    public void release(UUID id) {
        released.add(id);
    }
}
