package org.xiangxue.server.household.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes a roster and its later editions, block by block, so that a roster of any size needs little
 * memory. The streams are to be read in order.
 */
public final class RosterGenerator {

    private static final int BLOCK = 25;

    private final RosterPlan plan;

    public RosterGenerator(RosterPlan plan) {
        this.plan = plan;
    }

    /** The roster as of the plan's date. */
    public Stream<RosterRow> rows() {
        var numbers = new IdCardNumbers();
        return blocks().flatMap(block -> found(block, numbers).families().stream())
                .flatMap(family -> family.rows().stream());
    }

    /**
     * The roster of the same households at a later date: most rows as before, some changed, some
     * persons under another household, some new ones, of the dead most with 健康状况 死亡 and some
     * missing.
     */
    public Stream<RosterRow> rowsOn(LocalDate later) {
        return passed(later)
                .flatMap(block -> block.families().stream())
                .flatMap(family -> family.rows().stream());
    }

    /** What happened between the plan's date and the later one. */
    public Stream<LifeEvent> eventsUntil(LocalDate later) {
        return passed(later).flatMap(block -> block.events().stream());
    }

    private Stream<Block> passed(LocalDate later) {
        if (!later.isAfter(plan.asOf())) {
            throw new IllegalArgumentException(
                    "a later edition than " + plan.asOf() + " is asked for, not " + later);
        }
        var numbers = new IdCardNumbers();
        return blocks().map(block -> pass(block, found(block, numbers), numbers, later));
    }

    private Stream<Integer> blocks() {
        return IntStream.range(0, (plan.households() + BLOCK - 1) / BLOCK).boxed();
    }

    private record Founded(List<Family> families, int lastKey) {}

    private Founded found(int block, IdCardNumbers numbers) {
        var people = new People(new Dice(plan.seed(), block), numbers, plan.asOf(), 0, false);
        var maker = new FamilyMaker(people, plan.asOf());
        var families = new ArrayList<Family>();
        for (var index = block * BLOCK;
                index < Math.min(plan.households(), (block + 1) * BLOCK);
                index++) {
            families.add(maker.found(plan.village(index), plan.number(index)));
        }
        return new Founded(families, people.lastKey());
    }

    private Block pass(int number, Founded founded, IdCardNumbers numbers, LocalDate later) {
        var dice = new Dice(plan.seed() ^ later.toEpochDay(), number);
        var block = new Block(founded.families(), dice, plan.asOf(), later);
        new Passage(block, new People(dice, numbers, later, founded.lastKey(), true)).pass();
        return block;
    }
}
