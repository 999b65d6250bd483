package org.xiangxue.server.household.generator;

import java.util.ArrayList;
import java.util.List;

/** Choices of which some come more often than others. */
record Weighted(List<String> choices, List<Integer> sums) {

    /** From {@code "李 112 王 96"}. */
    static Weighted of(String text) {
        var parts = text.strip().split("\\s+", -1);
        var choices = new ArrayList<String>();
        var sums = new ArrayList<Integer>();
        var sum = 0;
        for (var i = 0; i < parts.length; i += 2) {
            sum += Integer.parseInt(parts[i + 1]);
            choices.add(parts[i]);
            sums.add(sum);
        }
        return new Weighted(List.copyOf(choices), List.copyOf(sums));
    }

    String pick(Dice dice) {
        var drawn = dice.between(1, sums.getLast());
        var index = 0;
        while (sums.get(index) < drawn) {
            index++;
        }
        return choices.get(index);
    }
}
