package org.xiangxue.server.household.generator;

import org.xiangxue.server.household.generator.Person.Condition;

/** Schooling, health and ability to work, plausible for an age. */
final class Conditions {

    static final String HEALTHY = "健康";
    static final String CHRONIC = "长期慢性病";
    static final String SERIOUS = "患有大病";
    static final String DISABLED = "残疾";
    static final String DEAD = "死亡";

    private static final Weighted SCHOOLING_OLD = Weighted.of("文盲或半文盲 36 小学 48 初中 16");
    private static final Weighted SCHOOLING_MIDDLE = Weighted.of("文盲或半文盲 8 小学 46 初中 39 高中 7");
    private static final Weighted SCHOOLING_YOUNG = Weighted.of("小学 14 初中 50 高中 17 大专 12 本科及以上 7");

    private static final Weighted HEALTH_YOUNG = Weighted.of("健康 965 长期慢性病 10 患有大病 5 残疾 20");
    private static final Weighted HEALTH_MIDDLE = Weighted.of("健康 870 长期慢性病 75 患有大病 15 残疾 40");
    private static final Weighted HEALTH_OLD = Weighted.of("健康 600 长期慢性病 290 患有大病 30 残疾 80");

    private static final int ADULT = 18;
    private static final int WORKING = 16;
    private static final int OLD = 60;
    private static final int VERY_OLD = 75;

    private Conditions() {}

    static Condition of(Dice dice, int age) {
        var health = (age < 40 ? HEALTH_YOUNG : age < OLD ? HEALTH_MIDDLE : HEALTH_OLD).pick(dice);
        return new Condition(education(dice, age), health, labour(dice, age, health));
    }

    /**
     * The same person some years older: children go on to the next school, grown-ups keep what they
     * have.
     */
    static Condition older(Dice dice, Condition before, int ageThen, int ageNow) {
        var education = ageThen < ADULT ? education(dice, ageNow) : before.education();
        var sameStage = schoolStage(ageThen) == schoolStage(ageNow);
        var labour =
                workStage(ageThen) == workStage(ageNow)
                        ? before.labour()
                        : labour(dice, ageNow, before.health());
        return new Condition(sameStage ? before.education() : education, before.health(), labour);
    }

    static Condition ill(Dice dice, Condition before, int age) {
        return new Condition(before.education(), CHRONIC, labour(dice, age, CHRONIC));
    }

    static Condition dead(Condition before) {
        return new Condition(before.education(), DEAD, "无劳动力");
    }

    private static String education(Dice dice, int age) {
        return switch (schoolStage(age)) {
            case 0 -> "学龄前儿童";
            case 1 -> "小学";
            case 2 -> "初中";
            case 3 -> "高中";
            default ->
                    (age < 40 ? SCHOOLING_YOUNG : age < OLD ? SCHOOLING_MIDDLE : SCHOOLING_OLD)
                            .pick(dice);
        };
    }

    private static int schoolStage(int age) {
        if (age < 6) {
            return 0;
        }
        if (age < 12) {
            return 1;
        }
        return age < 15 ? 2 : age < ADULT ? 3 : 4;
    }

    private static String labour(Dice dice, int age, String health) {
        if (age < WORKING || age >= VERY_OLD) {
            return "无劳动力";
        }
        var strong = age < OLD && dice.happens(0.08) ? "技能劳动力" : "普通劳动力";
        return switch (health) {
            case HEALTHY -> age < 68 ? strong : "弱劳动力或半劳动力";
            case CHRONIC -> "弱劳动力或半劳动力";
            default -> dice.happens(0.5) ? "弱劳动力或半劳动力" : "丧失劳动力";
        };
    }

    private static int workStage(int age) {
        if (age < WORKING) {
            return 0;
        }
        return age < 68 ? 1 : age < VERY_OLD ? 2 : 3;
    }
}
