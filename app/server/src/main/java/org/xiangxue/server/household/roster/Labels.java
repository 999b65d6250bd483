package org.xiangxue.server.household.roster;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.xiangxue.contract.household.HouseholdStatus;
import org.xiangxue.contract.household.Monitoring;

/** What the columns with a fixed choice allow, in the words of the paper forms. */
final class Labels {

    static final String DEAD = "死亡";

    static final List<String> SEXES = List.of("男", "女");
    static final List<String> EDUCATIONS = list("学龄前儿童 文盲或半文盲 小学 初中 高中 中专 大专 本科及以上");
    static final List<String> HEALTHS = list("健康 长期慢性病 患有大病 残疾 死亡");
    static final List<String> LABOURS = list("普通劳动力 技能劳动力 弱劳动力或半劳动力 丧失劳动力 无劳动力");
    static final List<String> RELATIONS =
            list(
                    """
                    户主 配偶 子 女 儿媳 女婿 孙子 孙女 外孙子 外孙女 曾孙子 曾孙女 父亲 母亲 岳父 岳母 公公 婆婆 \
                    祖父 祖母 外祖父 外祖母 兄弟 姐妹 侄子 侄女 其他\
                    """);

    static final SequencedMap<String, HouseholdStatus> STATUSES = new LinkedHashMap<>();
    static final SequencedMap<String, Monitoring> MONITORINGS = new LinkedHashMap<>();

    /** As the national system writes the relations. */
    private static final Map<String, String> RELATION_SPELLINGS =
            Map.of("之父", "父亲", "之母", "母亲", "之兄弟姐妹", "其他");

    static {
        STATUSES.put("建档立卡户", HouseholdStatus.REGISTERED);
        STATUSES.put("脱贫户", HouseholdStatus.LIFTED);
        STATUSES.put("一般户", HouseholdStatus.GENERAL);
        MONITORINGS.put("脱贫不稳定", Monitoring.UNSTABLE);
        MONITORINGS.put("边缘易致贫", Monitoring.MARGINAL);
        MONITORINGS.put("突发严重困难", Monitoring.SUDDEN_HARDSHIP);
        MONITORINGS.put("无", Monitoring.NONE);
    }

    private Labels() {}

    /** 之子 is 子, 之父 is 父亲. */
    static String relation(String text) {
        var same = RELATION_SPELLINGS.get(text);
        if (same != null) {
            return same;
        }
        return text.startsWith("之") ? text.substring(1) : text;
    }

    /** 脱贫不稳定户 is 脱贫不稳定. */
    static String monitoring(String text) {
        return text.endsWith("户") ? text.substring(0, text.length() - 1) : text;
    }

    private static List<String> list(String words) {
        return Arrays.asList(words.strip().split(" "));
    }
}
