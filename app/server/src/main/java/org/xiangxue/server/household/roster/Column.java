package org.xiangxue.server.household.roster;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/** The columns of a roster, in the order of the template. */
public enum Column {
    REGION("行政区划代码", Need.ALWAYS, "村的 12 位代码", "530623105201"),
    HOUSEHOLD_NO("户编号", Need.ALWAYS, "全国不重，最多 40 个字", "530623105201000010"),
    PERSON_NO("人编号", Need.ALWAYS, "户内不重，最多 40 个字", "01"),
    RELATION("与户主关系", Need.ALWAYS, "见下表", "户主"),
    NAME("姓名", Need.ALWAYS, "与证件一致", "赵小禾"),
    SEX("性别", Need.ALWAYS, "见下表", "男"),
    ID_NUMBER("证件号码", Need.USUALLY, "18 位身份证号，单元格存成文本；没有证件的空着", "530623198001010014"),
    BIRTH("出生日期", Need.USUALLY, "如 1980-01-01；填了证件号码可以空着", "1980-01-01"),
    EDUCATION("文化程度", Need.NEVER, "见下表", "初中"),
    HEALTH("健康状况", Need.NEVER, "见下表，可填几样，用顿号隔开；去世的填 死亡", "健康"),
    LABOUR("劳动能力", Need.NEVER, "见下表", "普通劳动力"),
    PHONE("联系电话", Need.NEVER, "手机 11 位，或座机带区号", "15400000000"),
    STATUS("户状态", Need.ALWAYS, "见下表；同一户各行一样", "脱贫户"),
    STATUS_ON("户状态日期", Need.NEVER, "从哪天起；同一户各行一样", "2019-11-20"),
    MONITORING("监测类别", Need.NEVER, "见下表；不监测的空着", "脱贫不稳定"),
    MONITORING_ON("监测日期", Need.NEVER, "从哪天起；同一户各行一样", "2024-03-01"),
    CAUSE("致贫原因", Need.NEVER, "同一户各行一样", "缺技术"),
    INDUSTRY("产业", Need.NEVER, "同一户各行一样", "乌骨鸡养殖");

    /** Whether a row must have it. */
    public enum Need {
        ALWAYS("必填"),
        USUALLY("一般要填"),
        NEVER("可空");

        private final String label;

        Need(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final String header;
    private final Need need;
    private final String explanation;
    private final String example;

    Column(String header, Need need, String explanation, String example) {
        this.header = header;
        this.need = need;
        this.explanation = explanation;
        this.example = example;
    }

    public String header() {
        return header;
    }

    public Need need() {
        return need;
    }

    public String explanation() {
        return explanation;
    }

    public String example() {
        return example;
    }

    /** What may stand in it; empty when it is free. */
    public List<String> allowed() {
        return switch (this) {
            case RELATION -> Labels.RELATIONS;
            case SEX -> Labels.SEXES;
            case EDUCATION -> Labels.EDUCATIONS;
            case HEALTH -> Labels.HEALTHS;
            case LABOUR -> Labels.LABOURS;
            case STATUS -> List.copyOf(Labels.STATUSES.keySet());
            case MONITORING -> List.copyOf(Labels.MONITORINGS.keySet());
            case REGION,
                    HOUSEHOLD_NO,
                    PERSON_NO,
                    NAME,
                    ID_NUMBER,
                    BIRTH,
                    PHONE,
                    STATUS_ON,
                    MONITORING_ON,
                    CAUSE,
                    INDUSTRY ->
                    List.of();
        };
    }

    boolean isDate() {
        return this == BIRTH || this == STATUS_ON || this == MONITORING_ON;
    }

    /** Spaces and a star that marks what must be filled in do not matter. */
    static Optional<Column> ofHeader(String text) {
        var header = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s*]", "");
        for (var column : values()) {
            if (column.header.equals(header)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
