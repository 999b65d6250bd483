package org.xiangxue.server.household.generator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import org.xiangxue.server.household.Sex;
import org.xiangxue.server.household.generator.LifeEvent.Kind;
import org.xiangxue.server.household.generator.Person.Ties;

/** Lets time pass over a block of households. */
final class Passage {

    private static final double SPLITS = 0.06;
    private static final double BIRTHS = 0.09;
    private static final double NEW_PHONE = 0.045;
    private static final double FALLS_ILL = 0.015;
    private static final double NAME_CORRECTED = 0.006;
    private static final double TOLD = 0.75;
    private static final double REGISTERED_AT_LAST = 1.6;

    private final Block block;
    private final People people;

    Passage(Block block, People people) {
        this.block = block;
        this.people = people;
    }

    void pass() {
        for (var index = 0; index < block.size(); index++) {
            details(index);
            deaths(index);
        }
        new Weddings(block, people).celebrate();
        var before = block.size();
        for (var index = 0; index < before; index++) {
            split(index);
        }
        for (var index = 0; index < block.size(); index++) {
            births(index);
            standing(index);
        }
    }

    private void details(int index) {
        for (var person : block.at(index).living()) {
            var family = block.at(index);
            var older = older(person);
            var corrected = corrected(older, family.village().substring(0, 6));
            if (!corrected.equals(older)) {
                block.tell(Kind.CORRECTED, family, person);
            }
            block.set(index, family.replacing(corrected));
        }
    }

    private Person older(Person person) {
        var then = person.age(block.from());
        var now = person.age(block.until());
        return then == now
                ? person
                : person.with(Conditions.older(people.dice(), person.condition(), then, now));
    }

    private Person corrected(Person person, String county) {
        var age = person.age(block.until());
        if (person.idNumber().isEmpty() && block.happens(REGISTERED_AT_LAST)) {
            return people.registered(person, county);
        }
        if (!person.phone().isEmpty() && block.happens(NEW_PHONE)) {
            return person.reachedBy(people.phone());
        }
        if (age > 40
                && person.condition().health().equals(Conditions.HEALTHY)
                && block.happens(FALLS_ILL)) {
            return person.with(Conditions.ill(people.dice(), person.condition(), age));
        }
        if (block.happens(NAME_CORRECTED)) {
            return person.called(Names.given(people.dice(), person.sex(), person.birthOn()));
        }
        return person;
    }

    /** A married son, who is not the head, leaves with his wife and their children. */
    private void split(int index) {
        var family = block.at(index);
        var leaving =
                family.living().stream()
                        .filter(person -> person.sex() == Sex.MALE && person.isMarried())
                        .filter(person ->
                                person.key() != family.head()
                                        && person.ties().isParent(family.head()))
                        .findFirst();
        if (leaving.isEmpty() || !block.happens(SPLITS)) {
            return;
        }
        var son = leaving.get();
        var keys = new HashSet<Integer>();
        var members = new ArrayList<Person>();
        for (var person : family.living()) {
            if (person.key() == son.key()
                    || person.ties().spouse() == son.key()
                    || person.ties().isParent(son.key())) {
                keys.add(person.key());
                members.add(person.at(members.size() + 1));
                block.tell(Kind.SPLIT_OFF, family, person);
            }
        }
        var rest = family;
        for (var key : keys) {
            rest = rest.without(key);
        }
        block.set(index, rest);
        block.add(
                new Family(
                        family.village(),
                        splitNumber(family),
                        son.key(),
                        members,
                        family.standing()));
    }

    private static String splitNumber(Family family) {
        return Long.toString(Long.parseLong(family.number()) + 1);
    }

    private void births(int index) {
        for (var mother : block.at(index).living()) {
            var family = block.at(index);
            var age = mother.age(block.until());
            var father = family.find(mother.ties().spouse()).filter(Person::alive);
            if (mother.sex() == Sex.MALE
                    || father.isEmpty()
                    || age < 20
                    || age > 40
                    || hasBaby(family, mother)) {
                continue;
            }
            if (block.happens(BIRTHS)) {
                var sex = people.dice().happens(0.51) ? Sex.MALE : Sex.FEMALE;
                var ties = new Ties(father.get().key(), mother.key(), 0);
                var county = family.village().substring(0, 6);
                var child =
                        people.invent(father.get().surname(), sex, block.someDay(), county, ties)
                                .at(family.nextPlace());
                block.set(index, family.withMember(child));
                block.tell(Kind.BIRTH, child.birthOn(), block.at(index), child);
            }
        }
    }

    private boolean hasBaby(Family family, Person mother) {
        return family.members().stream()
                .filter(person -> person.ties().isParent(mother.key()))
                .map(Person::birthOn)
                .max(Comparator.naturalOrder())
                .filter(birthOn -> birthOn.isAfter(block.from().minusMonths(15)))
                .isPresent();
    }

    private void deaths(int index) {
        for (var person : block.at(index).living()) {
            var family = block.at(index);
            if (block.happens(mortality(person.age(block.until())))
                    && !leavesChildrenAlone(family, person)) {
                block.tell(Kind.DEATH, block.someDay(), family, person);
                block.set(index, family.replacing(person.dead(people.dice().happens(TOLD))));
            }
        }
    }

    private static double mortality(int age) {
        if (age < 40) {
            return 0.001;
        }
        if (age < 60) {
            return 0.005;
        }
        return age < 70 ? 0.016 : age < 80 ? 0.045 : 0.11;
    }

    private boolean leavesChildrenAlone(Family family, Person dying) {
        var others =
                family.living().stream().filter(person -> person.key() != dying.key()).toList();
        return !others.isEmpty()
                && others.stream().allMatch(person -> person.age(block.until()) < 18);
    }

    private void standing(int index) {
        var family = block.at(index);
        var now = Standings.later(family.standing(), block);
        if (!now.equals(family.standing()) && !family.living().isEmpty()) {
            block.tell(Kind.STATUS_CHANGED, family, family.find(family.head()).orElseThrow());
        }
        block.set(index, family.with(now));
    }
}
