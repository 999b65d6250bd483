package org.xiangxue.server.household.generator;

import java.util.List;

/**
 * One row of a roster as it stands in the file: texts, empty where nothing is known. Components in
 * the order of the columns.
 */
public record RosterRow(
        String village,
        String householdNo,
        String personNo,
        String relation,
        String name,
        String sex,
        String idNumber,
        String birthOn,
        String education,
        String health,
        String labour,
        String phone,
        String status,
        String statusOn,
        String monitoring,
        String monitoringOn,
        String cause,
        String industry) {

    public static final List<String> HEADERS =
            List.of(
                    "行政区划代码", "户编号", "人编号", "与户主关系", "姓名", "性别", "证件号码", "出生日期", "文化程度", "健康状况",
                    "劳动能力", "联系电话", "户状态", "户状态日期", "监测类别", "监测日期", "致贫原因", "产业");

    public List<String> cells() {
        return List.of(
                village,
                householdNo,
                personNo,
                relation,
                name,
                sex,
                idNumber,
                birthOn,
                education,
                health,
                labour,
                phone,
                status,
                statusOn,
                monitoring,
                monitoringOn,
                cause,
                industry);
    }
}
