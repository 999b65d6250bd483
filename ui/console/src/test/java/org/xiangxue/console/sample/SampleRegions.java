package org.xiangxue.console.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.region.RegionApi;
import org.xiangxue.contract.region.RegionSummary;

/** 盐津县 with its townships, and the villages of 庙坝镇. */
@Primary
public class SampleRegions implements RegionApi {

    static final Map<String, String> NAMES = new LinkedHashMap<>();

    private static final int[] LENGTHS = {2, 4, 6, 9, 12};

    static {
        NAMES.put("53", "云南省");
        NAMES.put("5306", "昭通市");
        NAMES.put("530623", "盐津县");
        NAMES.put("530623100", "盐井镇");
        NAMES.put("530623101", "普洱镇");
        NAMES.put("530623102", "豆沙镇");
        NAMES.put("530623103", "中和镇");
        NAMES.put("530623105", "庙坝镇");
        NAMES.put("530623106", "柿子镇");
        NAMES.put("530623107", "兴隆镇");
        NAMES.put("530623201", "落雁乡");
        NAMES.put("530623202", "滩头乡");
        NAMES.put("530623203", "牛寨乡");
        var villages =
                List.of(
                        "民政村", "高坎村", "楠木村", "大坝村", "红碧村", "流场村", "茨竹村", "小寨村", "石笋村", "麻柳村", "黎山村",
                        "庙坝社区");
        for (var at = 0; at < villages.size(); at++) {
            NAMES.put("530623105" + (201 + at), villages.get(at));
        }
    }

    static List<String> below(String code) {
        var length = LENGTHS[level(code)];
        return NAMES.keySet().stream()
                .filter(one -> one.length() == length && one.startsWith(code))
                .toList();
    }

    static int level(String code) {
        return IntStream.range(0, LENGTHS.length)
                .filter(at -> LENGTHS[at] == code.length())
                .map(at -> at + 1)
                .findFirst()
                .orElse(0);
    }

    @Override
    public List<RegionSummary> list(
            @Nullable String parent,
            @Nullable Integer level,
            @Nullable String q,
            @Nullable String within) {
        if (q == null) {
            var code = parent == null ? "" : parent;
            return level(code) == 5
                    ? List.of()
                    : below(code).stream().map(SampleRegions::summary).toList();
        }
        return NAMES.entrySet().stream()
                .filter(one -> one.getValue().contains(q))
                .filter(one -> within == null || one.getKey().startsWith(within))
                .map(one -> summary(one.getKey()))
                .toList();
    }

    @Override
    public List<RegionSummary> path(String code) {
        if (!NAMES.containsKey(code)) {
            throw new ApiProblem(ProblemCode.NOT_FOUND);
        }
        return IntStream.of(LENGTHS)
                .filter(length -> length <= code.length())
                .mapToObj(length -> summary(code.substring(0, length)))
                .toList();
    }

    private static RegionSummary summary(String code) {
        var level = level(code);
        var path =
                IntStream.of(LENGTHS)
                        .filter(length -> length <= code.length())
                        .mapToObj(length -> NAMES.get(code.substring(0, length)))
                        .collect(Collectors.joining(" "));
        return new RegionSummary(
                code,
                level,
                NAMES.get(code),
                level == 1 ? null : code.substring(0, LENGTHS[level - 2]),
                level < 5,
                path);
    }
}
