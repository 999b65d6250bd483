package org.xiangxue.server.platform.crypto;

/** How personal data is shown to those who may not see it whole. */
public final class Masking {

    private Masking() {}

    /** 张三丰 → 张*; counts characters as people do, not UTF-16 units. */
    public static String name(String name) {
        return name.isEmpty() ? "*" : Character.toString(name.codePointAt(0)) + "*";
    }

    /** 530623198701011234 → 530*************34. */
    public static String idNumber(String number) {
        return number.substring(0, 3)
                + "*".repeat(number.length() - 5)
                + number.substring(number.length() - 2);
    }

    /** 13812345678 → 138******78. */
    public static String phone(String phone) {
        return phone.length() < 6
                ? "*".repeat(phone.length())
                : phone.substring(0, 3)
                        + "*".repeat(phone.length() - 5)
                        + phone.substring(phone.length() - 2);
    }
}
