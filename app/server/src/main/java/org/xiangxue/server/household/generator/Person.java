package org.xiangxue.server.household.generator;

import java.time.LocalDate;
import java.time.Period;
import org.xiangxue.server.household.Sex;

/**
 * An invented person. Others are named by their keys, 0 meaning nobody in the roster.
 *
 * @param place number within the household, kept as long as the person lives there
 * @param idNumber empty for a child not yet registered
 */
record Person(
        int key,
        int place,
        String surname,
        String givenName,
        Sex sex,
        LocalDate birthOn,
        String idNumber,
        Ties ties,
        Condition condition,
        String phone,
        boolean alive) {

    record Ties(int father, int mother, int spouse) {
        static final Ties NONE = new Ties(0, 0, 0);

        boolean isParent(int key) {
            return key != 0 && (father == key || mother == key);
        }
    }

    /** What the roster says of somebody's abilities. */
    record Condition(String education, String health, String labour) {}

    int age(LocalDate on) {
        return Period.between(birthOn, on).getYears();
    }

    boolean isMarried() {
        return ties.spouse() != 0;
    }

    boolean isNamesake(Person other) {
        return surname.equals(other.surname) && givenName.equals(other.givenName);
    }

    Person at(int newPlace) {
        return new Person(
                key, newPlace, surname, givenName, sex, birthOn, idNumber, ties, condition, phone,
                alive);
    }

    Person marriedTo(int spouse) {
        var tied = new Ties(ties.father(), ties.mother(), spouse);
        return new Person(
                key, place, surname, givenName, sex, birthOn, idNumber, tied, condition, phone,
                alive);
    }

    Person childOf(int father, int mother) {
        var tied = new Ties(father, mother, ties.spouse());
        return new Person(
                key, place, surname, givenName, sex, birthOn, idNumber, tied, condition, phone,
                alive);
    }

    Person with(Condition now) {
        return new Person(
                key, place, surname, givenName, sex, birthOn, idNumber, ties, now, phone, alive);
    }

    Person called(String newGivenName) {
        return new Person(
                key,
                place,
                surname,
                newGivenName,
                sex,
                birthOn,
                idNumber,
                ties,
                condition,
                phone,
                alive);
    }

    Person reachedBy(String newPhone) {
        return new Person(
                key, place, surname, givenName, sex, birthOn, idNumber, ties, condition, newPhone,
                alive);
    }

    Person registered(String number) {
        return new Person(
                key, place, surname, givenName, sex, birthOn, number, ties, condition, phone,
                alive);
    }

    /**
     * @param told whether the next roster says so; otherwise the person is missing from it
     */
    Person dead(boolean told) {
        var last = told ? Conditions.dead(condition) : condition;
        return new Person(
                key, place, surname, givenName, sex, birthOn, idNumber, ties, last, phone, false);
    }

    boolean isListed() {
        return alive || condition.health().equals(Conditions.DEAD);
    }
}
