package org.xiangxue.server.household.generator;

import org.xiangxue.server.household.Sex;

/** Says what somebody is to the head of the household, as a roster writes it. */
record Kinship(Family family) {

    String relation(Person person) {
        var head = family.find(family.head()).orElseThrow();
        if (person.key() == head.key()) {
            return "户主";
        }
        if (person.ties().spouse() == head.key()) {
            return "配偶";
        }
        if (isChildOf(head, person)) {
            return by(person, "子", "女");
        }
        if (head.ties().isParent(person.key())) {
            return by(person, "父亲", "母亲");
        }
        if (family.find(person.ties().spouse())
                .filter(spouse -> isChildOf(head, spouse))
                .isPresent()) {
            return by(person, "女婿", "儿媳");
        }
        if (family.members().stream()
                .anyMatch(child -> isChildOf(head, child) && person.ties().isParent(child.key()))) {
            return by(person, "孙子", "孙女");
        }
        if (family.find(head.ties().spouse())
                .filter(spouse -> spouse.ties().isParent(person.key()))
                .isPresent()) {
            return head.sex() == Sex.MALE ? by(person, "岳父", "岳母") : by(person, "公公", "婆婆");
        }
        if (person.ties().isParent(head.ties().father())
                || person.ties().isParent(head.ties().mother())) {
            return by(person, "兄弟", "姐妹");
        }
        return "其他";
    }

    private static boolean isChildOf(Person head, Person person) {
        return person.ties().isParent(head.key()) || person.ties().isParent(head.ties().spouse());
    }

    private static String by(Person person, String male, String female) {
        return person.sex() == Sex.MALE ? male : female;
    }
}
