package org.xiangxue.server.learning.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A set of seconds of a lesson, as disjoint spans in order that do not touch: what an {@code
 * int4multirange} is in the database. Union is idempotent, commutative and associative; that is why
 * evidence may come twice and in any order.
 */
public record Seconds(List<Span> spans) {

    public static final Seconds NONE = new Seconds(List.of());

    /** From inclusive, to exclusive; never empty. */
    public record Span(int from, int to) {

        public Span {
            if (from < 0 || from >= to) {
                throw new IllegalArgumentException("no seconds in [" + from + "," + to + ")");
            }
        }
    }

    public Seconds {
        spans = merged(spans);
    }

    public static Seconds of(int from, int to) {
        return new Seconds(List.of(new Span(from, to)));
    }

    /** Reads the text form of an {@code int4multirange}, e.g. <code>{[0,5),[10,20)}</code>. */
    public static Seconds parse(String multirange) {
        var inner = multirange.substring(1, multirange.length() - 1);
        if (inner.isEmpty()) {
            return NONE;
        }
        return new Seconds(Stream.of(inner.split("(?<=\\)),")).map(Seconds::span).toList());
    }

    public Seconds plus(Seconds other) {
        return new Seconds(Stream.concat(spans.stream(), other.spans.stream()).toList());
    }

    /** Only what lies before {@code end}. */
    public Seconds before(int end) {
        return new Seconds(
                spans.stream()
                        .filter(span -> span.from() < end)
                        .map(span -> new Span(span.from(), Math.min(span.to(), end)))
                        .toList());
    }

    public int count() {
        return spans.stream().mapToInt(span -> span.to() - span.from()).sum();
    }

    @Override
    public String toString() {
        return spans.stream()
                .map(span -> "[" + span.from() + "," + span.to() + ")")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static Span span(String range) {
        var comma = range.indexOf(',');
        return new Span(
                Integer.parseInt(range.substring(1, comma)),
                Integer.parseInt(range.substring(comma + 1, range.length() - 1)));
    }

    private static List<Span> merged(List<Span> spans) {
        var ordered = spans.stream().sorted(Comparator.comparingInt(Span::from)).toList();
        var merged = new ArrayList<Span>();
        for (var span : ordered) {
            if (!merged.isEmpty() && span.from() <= merged.getLast().to()) {
                var last = merged.removeLast();
                merged.add(new Span(last.from(), Math.max(last.to(), span.to())));
            } else {
                merged.add(span);
            }
        }
        return List.copyOf(merged);
    }
}
