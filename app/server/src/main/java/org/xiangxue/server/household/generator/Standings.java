package org.xiangxue.server.household.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xiangxue.server.household.generator.Family.Standing;
import org.xiangxue.server.household.generator.Family.Watch;

/** Status, monitoring, cause and trade of a household. */
final class Standings {

    static final String REGISTERED = "建档立卡户";
    static final String LIFTED = "脱贫户";
    static final String GENERAL = "一般户";

    static final String UNSTABLE = "脱贫不稳定";
    static final String MARGINAL = "边缘易致贫";
    static final String SUDDEN = "突发严重困难";

    private static final Weighted STATUS = Weighted.of("脱贫户 66 一般户 25 建档立卡户 9");
    private static final Weighted CAUSES =
            Weighted.of("缺技术 30 缺资金 16 缺劳动力 15 自身发展动力不足 14 交通条件落后 11 因灾 9 缺土地 5");
    private static final Weighted TRADES =
            Weighted.of(
                    """
                    乌骨鸡养殖 24 生猪养殖 17 方竹笋种植 14 外出务工 14 玉米种植 9 马铃薯种植 8 肉牛养殖 8 花椒种植 7
                    茶叶种植 6 李子种植 5 竹编手工 3 农家乐 2 电商销售 2
                    """);
    private static final LocalDate WATCHED_SINCE = LocalDate.of(2021, 6, 1);

    private Standings() {}

    static Standing of(Dice dice, List<Person> members, LocalDate asOf) {
        var status = STATUS.pick(dice);
        var since =
                switch (status) {
                    case REGISTERED -> dice.day(LocalDate.of(2014, 3, 1), LocalDate.of(2018, 1, 1));
                    case LIFTED ->
                            LocalDate.of(dice.between(2016, 2020), 11, 1)
                                    .plusDays(dice.between(0, 60));
                    default -> dice.day(LocalDate.of(2014, 3, 1), LocalDate.of(2021, 1, 1));
                };
        var watch = kind(dice, status).map(kind -> new Watch(kind, dice.day(WATCHED_SINCE, asOf)));
        var inScope = !status.equals(GENERAL) || watch.isPresent();
        return new Standing(status, since, watch, inScope ? cause(dice, members) : "", trade(dice));
    }

    private static Optional<String> kind(Dice dice, String status) {
        var drawn = dice.between(1, 1000);
        return switch (status) {
            case LIFTED ->
                    drawn <= 60
                            ? Optional.of(UNSTABLE)
                            : drawn <= 75 ? Optional.of(SUDDEN) : Optional.empty();
            case GENERAL ->
                    drawn <= 450
                            ? Optional.of(MARGINAL)
                            : drawn <= 490 ? Optional.of(SUDDEN) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String cause(Dice dice, List<Person> members) {
        for (var person : members) {
            switch (person.condition().health()) {
                case Conditions.DISABLED -> {
                    return "因残";
                }
                case Conditions.SERIOUS -> {
                    return "因病";
                }
                default -> {}
            }
        }
        return CAUSES.pick(dice);
    }

    private static String trade(Dice dice) {
        var first = TRADES.pick(dice);
        var second = TRADES.pick(dice);
        return dice.happens(0.3) && !second.equals(first) ? first + "、" + second : first;
    }

    /** The same household at a later date. */
    static Standing later(Standing before, Block block) {
        if (before.status().equals(REGISTERED) && block.happens(0.5)) {
            return new Standing(
                    LIFTED, block.someDay(), before.watch(), before.cause(), before.industry());
        }
        if (before.watch().isPresent()) {
            return block.happens(0.2) ? before.with(Optional.empty()) : before;
        }
        if (before.status().equals(LIFTED) && block.happens(0.04)) {
            return before.with(Optional.of(new Watch(UNSTABLE, block.someDay())));
        }
        return before;
    }
}
