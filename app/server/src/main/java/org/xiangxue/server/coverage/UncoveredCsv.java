package org.xiangxue.server.coverage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.xiangxue.contract.coverage.UncoveredHousehold;
import org.xiangxue.contract.household.HouseholdStatus;
import org.xiangxue.contract.household.Monitoring;

/**
 * The list of households not reached as CSV (RFC 4180) for a spreadsheet: UTF-8 with byte order
 * mark; no cell can be a formula.
 */
final class UncoveredCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private UncoveredCsv() {}

    static byte[] write(List<UncoveredHousehold> households) {
        var text = new StringBuilder().append(BYTE_ORDER_MARK);
        line(text, List.of("行政区划代码", "村", "户编号", "户主", "人数", "户状态", "监测类别", "有联系电话"));
        for (var household : households) {
            line(
                    text,
                    List.of(
                            household.village(),
                            household.villageName(),
                            household.registryNo(),
                            household.head(),
                            Integer.toString(household.members()),
                            status(household.status()),
                            monitoring(household.monitoring()),
                            household.hasPhone() ? "是" : "否"));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(UncoveredCsv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(String value) {
        var harmless =
                !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    private static String status(HouseholdStatus status) {
        return switch (status) {
            case REGISTERED -> "建档立卡户";
            case LIFTED -> "脱贫户";
            case GENERAL -> "一般户";
        };
    }

    private static String monitoring(Monitoring monitoring) {
        return switch (monitoring) {
            case NONE -> "";
            case UNSTABLE -> "脱贫不稳定";
            case MARGINAL -> "边缘易致贫";
            case SUDDEN_HARDSHIP -> "突发严重困难";
        };
    }
}
