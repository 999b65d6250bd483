package org.xiangxue.server.household.generator;

import java.time.LocalDate;
import java.time.Period;
import org.xiangxue.server.household.Sex;
import org.xiangxue.server.household.generator.Person.Ties;

/** Invents persons of one block of households; keys are unique within it. */
final class People {

    /** No operator has ever had numbers that begin so. */
    private static final String NO_OPERATOR = "154";

    private static final int HAS_PHONE_FROM = 14;
    private static final double HAS_PHONE = 0.82;

    private final Dice dice;
    private final IdCardNumbers numbers;
    private final LocalDate asOf;
    private final boolean laterEdition;
    private int lastKey;

    People(Dice dice, IdCardNumbers numbers, LocalDate asOf, int lastKey, boolean laterEdition) {
        this.dice = dice;
        this.numbers = numbers;
        this.asOf = asOf;
        this.lastKey = lastKey;
        this.laterEdition = laterEdition;
    }

    Dice dice() {
        return dice;
    }

    int lastKey() {
        return lastKey;
    }

    /**
     * @param county of first registration, by its code of today
     */
    Person invent(String surname, Sex sex, LocalDate birthOn, String county, Ties ties) {
        var age = Period.between(birthOn, asOf).getYears();
        return new Person(
                ++lastKey,
                0,
                surname,
                Names.given(dice, sex, birthOn),
                sex,
                birthOn,
                age < 1 && dice.happens(0.4) ? "" : idNumber(county, birthOn, sex),
                ties,
                Conditions.of(dice, age),
                age >= HAS_PHONE_FROM && dice.happens(HAS_PHONE) ? phone() : "",
                true);
    }

    Person registered(Person child, String county) {
        return child.registered(idNumber(county, child.birthOn(), child.sex()));
    }

    String phone() {
        return NO_OPERATOR + "%08d".formatted(dice.between(0, 99_999_999));
    }

    private String idNumber(String county, LocalDate birthOn, Sex sex) {
        var region = Registration.at(county, birthOn);
        return laterEdition
                ? numbers.nextOfLaterEdition(region, birthOn, sex)
                : numbers.next(region, birthOn, sex);
    }
}
