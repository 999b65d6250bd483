package org.xiangxue.server.household.generator;

import java.time.LocalDate;
import java.util.List;
import org.xiangxue.server.household.Sex;

/** Surnames about as frequent as in Yunnan, given names as each generation had them. */
final class Names {

    private static final Weighted SURNAMES =
            Weighted.of(
                    """
                    李 98 杨 84 王 71 张 69 陈 45 刘 41 赵 35 周 29 罗 28 马 25 黄 24 何 22 徐 18 朱 17 吴 17 谢 14
                    唐 13 胡 13 郭 12 邓 12 曾 11 彭 11 蒋 10 廖 10 苏 9 尹 9 熊 9 毛 8 雷 8 袁 8 曹 7 段 7 金 6
                    沈 6 夏 6 冯 6 龙 6 陆 6 邱 5 余 5 文 5 申 4 付 4 欧阳 1
                    """);

    private static final List<String> MEN_FIRST = split("国 建 明 德 兴 正 文 光 世 朝 仕 天 大 永 清 绍 启 安 登 廷");
    private static final List<String> MEN_SECOND = split("华 平 富 贵 林 才 祥 云 发 友 全 军 忠 顺 强 奎 江 银 高 金");
    private static final List<String> WOMEN_FIRST =
            split("桂 秀 玉 明 正 成 国 先 天 德 素 世 光 金 兴 朝 文 永 志 吉");
    private static final List<String> WOMEN_SECOND =
            split("英 芬 珍 芝 兰 香 莲 秀 琼 翠 群 会 芳 碧 美 巧 仙 琴 淑 华");
    private static final List<String> YOUNGER_MEN =
            split("伟 勇 磊 涛 鹏 俊 杰 军 超 波 飞 刚 敏 亮 建 志强 明辉 永刚 小龙 正江 国强 天云 志勇 文兵 兴鹏 光明 家富 远航 顺才");
    private static final List<String> YOUNGER_WOMEN =
            split("丽 艳 娟 敏 燕 婷 雪 梅 静 霞 玲 倩 云 春梅 小芳 晓燕 明艳 兴琼 正会 国美 天菊 海燕 秋菊 红梅 顺琴 朝霞 永丽 家慧");
    private static final List<String> BOYS =
            split("子轩 浩然 宇航 俊熙 梓豪 子涵 家豪 思远 明轩 宇轩 天佑 一鸣 俊杰 文博 浩宇 嘉俊 志远 睿 锦程 承恩 光宇 永康 家乐 星辰");
    private static final List<String> GIRLS =
            split("梓涵 欣怡 雨桐 思雨 诗涵 佳怡 雨欣 梦琪 可馨 语嫣 静怡 紫涵 佳慧 雅婷 婉婷 芷若 心怡 若溪 思琪 晨曦 明珠 家慧 永欣 悦");

    private static final LocalDate YOUNGER = LocalDate.of(1982, 1, 1);
    private static final LocalDate CHILDREN = LocalDate.of(2004, 1, 1);

    private Names() {}

    static String surname(Dice dice) {
        return SURNAMES.pick(dice);
    }

    static String given(Dice dice, Sex sex, LocalDate birthOn) {
        if (birthOn.isBefore(YOUNGER)) {
            return switch (sex) {
                case MALE -> dice.one(MEN_FIRST) + dice.one(MEN_SECOND);
                case FEMALE -> dice.one(WOMEN_FIRST) + dice.one(WOMEN_SECOND);
            };
        }
        if (birthOn.isBefore(CHILDREN)) {
            return dice.one(sex == Sex.MALE ? YOUNGER_MEN : YOUNGER_WOMEN);
        }
        return dice.one(sex == Sex.MALE ? BOYS : GIRLS);
    }

    private static List<String> split(String names) {
        return List.of(names.split(" ", -1));
    }
}
