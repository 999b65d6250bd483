package org.xiangxue.server.household.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xiangxue.server.household.Sex;
import org.xiangxue.server.household.generator.Person.Ties;

/** Founds the households of the first edition. */
final class FamilyMaker {

    private static final Weighted SHAPES =
            Weighted.of("children 38 parents 24 grandchildren 18 elderly 7 alone 7 oneParent 6");
    private static final int WIFE_AT_LEAST = 20;

    private final People people;
    private final Dice dice;
    private final LocalDate asOf;

    FamilyMaker(People people, LocalDate asOf) {
        this.people = people;
        this.dice = people.dice();
        this.asOf = asOf;
    }

    Family found(String village, String number) {
        var county = village.substring(0, 6);
        var members =
                switch (SHAPES.pick(dice)) {
                    case "parents" -> withParents(county);
                    case "grandchildren" -> withGrandchildren(county);
                    case "elderly" -> couple(county, dice.between(66, 86));
                    case "alone" -> List.of(man(county, dice.between(34, 84)));
                    case "oneParent" -> oneParent(county);
                    default -> withChildren(county, dice.between(27, 58));
                };
        var placed = new ArrayList<Person>();
        members.forEach(person -> placed.add(named(person, placed).at(placed.size() + 1)));
        return new Family(
                village, number, placed.getFirst().key(), placed, Standings.of(dice, placed, asOf));
    }

    /** No two of a household bear the same name. */
    private Person named(Person person, List<Person> others) {
        var named = person;
        while (others.stream().anyMatch(named::isNamesake)) {
            named = named.called(Names.given(dice, person.sex(), person.birthOn()));
        }
        return named;
    }

    private Person man(String county, int age) {
        return people.invent(
                Names.surname(dice), Sex.MALE, dice.birthday(age, asOf), county, Ties.NONE);
    }

    private List<Person> couple(String county, int age) {
        return married(man(county, age), county);
    }

    private List<Person> married(Person husband, String county) {
        var age = Math.max(WIFE_AT_LEAST, husband.age(asOf) - dice.between(-2, 6));
        var from = dice.happens(0.25) ? Registration.neighbour(county, dice) : county;
        var wife =
                people.invent(
                        Names.surname(dice), Sex.FEMALE, dice.birthday(age, asOf), from, Ties.NONE);
        return List.of(husband.marriedTo(wife.key()), wife.marriedTo(husband.key()));
    }

    private List<Person> withChildren(String county, int age) {
        return withChildren(couple(county, age), county);
    }

    private List<Person> withChildren(List<Person> couple, String county) {
        var family = new ArrayList<>(couple);
        var mother = couple.getLast();
        var ties = new Ties(couple.getFirst().key(), mother.key(), 0);
        for (var birthOn : births(mother.birthOn())) {
            var age = birthOn.until(asOf).getYears();
            if (age < 25 || dice.happens(0.3)) {
                family.add(
                        people.invent(couple.getFirst().surname(), sex(), birthOn, county, ties));
            }
        }
        return family;
    }

    /**
     * One to three children, at least a year and a half apart, the last before the mother is 43.
     */
    private List<LocalDate> births(LocalDate mother) {
        var births = new ArrayList<LocalDate>();
        var next = mother.plusYears(20).plusDays(dice.between(0, 365 * 7));
        var children = dice.between(1, 3);
        while (births.size() < children
                && next.isBefore(asOf.minusDays(20))
                && next.isBefore(mother.plusYears(43))) {
            births.add(next);
            next = next.plusDays(dice.between(550, 365 * 5));
        }
        return births;
    }

    private List<Person> withParents(String county) {
        var family = new ArrayList<>(withChildren(county, dice.between(28, 52)));
        var son = family.getFirst();
        var parents = parentsOf(son, county);
        var bothLive = dice.happens(0.55);
        var oneLives = parents.get(dice.between(0, 1));
        family.set(0, son.childOf(parents.getFirst().key(), parents.getLast().key()));
        family.addAll(bothLive ? parents : List.of(oneLives.marriedTo(0)));
        return family;
    }

    private List<Person> parentsOf(Person son, String county) {
        var birthOn =
                son.birthOn().minusYears(dice.between(21, 33)).minusDays(dice.between(0, 364));
        var father = people.invent(son.surname(), Sex.MALE, birthOn, county, Ties.NONE);
        var motherBirthOn =
                son.birthOn().minusYears(dice.between(20, 31)).minusDays(dice.between(0, 364));
        var mother =
                people.invent(Names.surname(dice), Sex.FEMALE, motherBirthOn, county, Ties.NONE);
        return List.of(father.marriedTo(mother.key()), mother.marriedTo(father.key()));
    }

    private List<Person> withGrandchildren(String county) {
        var old = couple(county, dice.between(50, 70));
        var mother = old.getLast();
        var birthOn =
                mother.birthOn().plusYears(dice.between(20, 26)).plusDays(dice.between(0, 364));
        var ties = new Ties(old.getFirst().key(), mother.key(), 0);
        var son = people.invent(old.getFirst().surname(), Sex.MALE, birthOn, county, ties);
        var family = new ArrayList<>(old);
        family.addAll(
                son.age(asOf) < 22 ? List.of(son) : withChildren(married(son, county), county));
        return family;
    }

    private List<Person> oneParent(String county) {
        var family = new ArrayList<>(withChildren(county, dice.between(28, 50)));
        var stays = dice.happens(0.6) ? 0 : 1;
        var parent = family.get(stays).marriedTo(0);
        family.remove(1 - stays);
        family.set(0, parent);
        return family;
    }

    private Sex sex() {
        return dice.happens(0.52) ? Sex.MALE : Sex.FEMALE;
    }
}
