package org.xiangxue.server.household.generator;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xiangxue.server.household.Sex;
import org.xiangxue.server.household.generator.LifeEvent.Kind;
import org.xiangxue.server.household.generator.Person.Ties;

/**
 * Who marries whom: the wife comes to her husband's household, from another one of the block or
 * from elsewhere.
 */
final class Weddings {

    private static final double IN_A_YEAR = 0.22;
    private static final double WITHIN_THE_BLOCK = 0.6;

    private final Block block;
    private final People people;

    Weddings(Block block, People people) {
        this.block = block;
        this.people = people;
    }

    private record Bride(int home, Person person) {}

    void celebrate() {
        for (var home = 0; home < block.size(); home++) {
            for (var groom : block.at(home).living()) {
                if (isFree(groom, Sex.MALE, 22, 36) && block.happens(IN_A_YEAR)) {
                    marry(home, groom);
                }
            }
        }
    }

    private void marry(int home, Person groom) {
        var found =
                people.dice().happens(WITHIN_THE_BLOCK)
                        ? bride(home, groom)
                        : Optional.<Bride>empty();
        if (found.isEmpty()) {
            var wife = settle(home, groom, stranger(home, groom));
            block.tell(Kind.CAME_BY_MARRIAGE, block.at(home), wife);
            return;
        }
        var bride = found.get();
        var parents = block.at(bride.home());
        block.tell(Kind.MOVED_BY_MARRIAGE, parents, bride.person());
        block.set(bride.home(), parents.without(bride.person().key()));
        settle(home, groom, bride.person().marriedTo(groom.key()));
    }

    private Person stranger(int home, Person groom) {
        var dice = people.dice();
        var county = Registration.neighbour(block.at(home).village().substring(0, 6), dice);
        var age = Math.max(20, groom.age(block.until()) - dice.between(0, 4));
        var ties = new Ties(0, 0, groom.key());
        return people.invent(
                Names.surname(dice), Sex.FEMALE, dice.birthday(age, block.until()), county, ties);
    }

    private Person settle(int home, Person groom, Person wife) {
        var family = block.at(home);
        var placed = wife.at(family.nextPlace());
        block.set(home, family.replacing(groom.marriedTo(wife.key())).withMember(placed));
        return placed;
    }

    /** The eldest who is free, is no head, and has another surname. */
    private Optional<Bride> bride(int grooms, Person groom) {
        var brides = IntStream.range(0, block.size()).filter(home -> home != grooms).boxed();
        return brides.flatMap(home ->
                        block.at(home).living().stream().map(person -> new Bride(home, person)))
                .filter(bride -> isFree(bride.person(), Sex.FEMALE, 20, 32))
                .filter(bride -> block.at(bride.home()).head() != bride.person().key())
                .filter(bride -> !bride.person().surname().equals(groom.surname()))
                .min(Comparator.comparing(bride -> bride.person().birthOn()));
    }

    private boolean isFree(Person person, Sex sex, int youngest, int eldest) {
        var age = person.age(block.until());
        return person.sex() == sex && !person.isMarried() && age >= youngest && age <= eldest;
    }
}
