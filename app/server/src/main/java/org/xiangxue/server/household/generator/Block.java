package org.xiangxue.server.household.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xiangxue.server.household.generator.LifeEvent.Kind;

/** Some households that know each other, between two dates, and what happened to them. */
final class Block {

    private final List<Family> families;
    private final List<LifeEvent> events = new ArrayList<>();
    private final Dice dice;
    private final LocalDate from;
    private final LocalDate until;

    Block(List<Family> families, Dice dice, LocalDate from, LocalDate until) {
        this.families = new ArrayList<>(families);
        this.dice = dice;
        this.from = from;
        this.until = until;
    }

    List<Family> families() {
        return List.copyOf(families);
    }

    List<LifeEvent> events() {
        return List.copyOf(events);
    }

    /** How likely a thing is in this time that happens with this chance in a year. */
    boolean happens(double chanceInAYear) {
        return dice.happens(chanceInAYear * (until.toEpochDay() - from.toEpochDay()) / 365.25);
    }

    LocalDate someDay() {
        return dice.day(from.plusDays(1), until.plusDays(1));
    }

    LocalDate from() {
        return from;
    }

    LocalDate until() {
        return until;
    }

    Family at(int index) {
        return families.get(index);
    }

    int size() {
        return families.size();
    }

    void set(int index, Family family) {
        families.set(index, family);
    }

    void add(Family family) {
        families.add(family);
    }

    void tell(Kind kind, Family family, Person person) {
        tell(kind, someDay(), family, person);
    }

    void tell(Kind kind, LocalDate on, Family family, Person person) {
        events.add(new LifeEvent(kind, on, family.number(), family.personNo(person)));
    }
}
