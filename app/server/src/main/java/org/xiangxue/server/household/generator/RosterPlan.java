package org.xiangxue.server.household.generator;

import java.time.LocalDate;
import java.util.List;

/**
 * What a roster is made of.
 *
 * @param households spread evenly over the villages, in their order
 * @param villages 12-digit codes
 * @param asOf 数据时点 of the first edition
 */
public record RosterPlan(long seed, int households, List<String> villages, LocalDate asOf) {

    public RosterPlan {
        villages = List.copyOf(villages);
        if (households < 1
                || villages.isEmpty()
                || !villages.stream().allMatch(code -> code.matches("[0-9]{12}"))) {
            throw new IllegalArgumentException(
                    "a roster needs households and villages with codes of 12 digits");
        }
    }

    /** The demo: all twelve villages of 庙坝镇 in 盐津县. */
    public static RosterPlan miaoba() {
        return new RosterPlan(
                530623105L,
                400,
                List.of(
                        "530623105001",
                        "530623105002",
                        "530623105201",
                        "530623105202",
                        "530623105204",
                        "530623105205",
                        "530623105206",
                        "530623105207",
                        "530623105208",
                        "530623105209",
                        "530623105210",
                        "530623105211"),
                LocalDate.of(2025, 12, 31));
    }

    /** Village of the household with this index. */
    String village(int household) {
        return villages.get((int) ((long) household * villages.size() / households));
    }

    /**
     * Registry number of a household: its village and its place there; the last digit is left for
     * those that split off.
     */
    String number(int household) {
        var villageIndex = (int) ((long) household * villages.size() / households);
        var first =
                (int) (((long) villageIndex * households + villages.size() - 1) / villages.size());
        return village(household) + "%06d".formatted((household - first + 1) * 10);
    }
}
