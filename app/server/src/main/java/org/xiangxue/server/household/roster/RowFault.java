package org.xiangxue.server.household.roster;

import org.xiangxue.contract.FieldProblem;

/**
 * Why a row is refused; its name is the stable code. Each says what to do, in Chinese and in
 * English.
 */
public enum RowFault {
    MISSING("空着，填上", "is empty: fill it in"),
    TOO_LONG("太长", "is too long"),
    CHARACTERS("有认不得的字符，重新打一遍", "has characters that are no text: type it again"),
    NOT_IN_LIST("只能填这些：", "may only be one of: "),
    NOT_TEXT("号码被表格当成了数，单元格改成文本再填", "was turned into a rounded number: make the cell text"),
    REGION_SYNTAX("写村的 12 位代码", "must be the 12 digits of a village"),
    REGION_UNKNOWN("没有这个村，照区划代码表核对", "is no village: compare with the list of regions"),
    REGION_OUTSIDE("不在这份表所报的地方", "lies outside the area of this file"),
    DATE("日期认不得，写成 2024-03-01 这样", "is no date: write it like 2024-03-01"),
    DATE_AFTER_AS_OF("比数据时点还晚", "is after the as-of date of the file"),
    DATE_TOO_EARLY("早得不对", "is too long ago"),
    ID_LENGTH("不是 18 位", "must have 18 characters"),
    ID_CHARACTER("前 17 位是数字，末位是数字或 X", "must be 17 digits and a digit or X"),
    ID_BIRTH_DATE("第 7 到 14 位不是日期", "has no date in characters 7 to 14"),
    ID_CHECK_CHARACTER("末位校验码不对，对着证件核一遍", "fails its check character: compare with the card"),
    BIRTH_DIFFERS("和证件号码里的生日不一样", "differs from the ID-card number"),
    SEX_DIFFERS("和证件号码里的性别不一样", "differs from the ID-card number"),
    PHONE("写 11 位手机号，或带区号的座机", "must be 11 digits, or a landline with its area code"),
    DUPLICATE_ID("这个证件号码在表里有两行，只留一行", "stands in two rows of the file: keep one"),
    DUPLICATE_PERSON_NO("这户有两行同一个人编号，改一个", "stands twice in this household: change one"),
    HOUSEHOLD_DIFFERS("同一户各行填得不一样，改成一样", "differs between rows of this household: make them alike"),
    HOUSEHOLD_FULL("一户最多 72 人", "the household would have more than 72 members"),
    REGISTRY_NO_ELSEWHERE(
            "这户登记在别的地方，找那边核实", "belongs to a household registered elsewhere: ask there"),
    PERSON_NO_TAKEN(
            "这个人编号在这户是另一个人，核对证件号码或换个编号",
            "is another person of this household: check the ID-card number"),
    DEAD_UNKNOWN("登记册里没有这个人，去世的不用再加", "is not in the registry: the dead need not be added"),
    DEAD_ELSEWHERE("这个人登记在别的户，去那户改", "belongs to another household: record the death there"),
    OUTDATED("登记册里的数据时点更新，不能用旧的盖新的", "the registry has newer facts than this file");

    private final String chinese;
    private final String english;

    RowFault(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public FieldProblem in(Column column) {
        var choice = this == NOT_IN_LIST ? String.join("、", column.allowed()) : "";
        return new FieldProblem(
                column.header(),
                name(),
                column.header() + " " + chinese + choice + " / " + english + choice);
    }
}
