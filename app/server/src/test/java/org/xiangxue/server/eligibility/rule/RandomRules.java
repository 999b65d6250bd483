package org.xiangxue.server.eligibility.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.xiangxue.contract.course.Topic;
import org.xiangxue.contract.eligibility.Rule;
import org.xiangxue.contract.eligibility.Rule.Trust;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.household.HouseholdStatus;
import org.xiangxue.contract.household.Monitoring;

/** Random rules and random facts that have something to do with each other. */
public final class RandomRules {

    static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private static final List<String> COURSES = List.of("wuguji", "nongcun-dianshang");
    private static final List<UUID> PERSONS =
            List.of(new UUID(1, 1), new UUID(2, 2), new UUID(3, 3));

    private RandomRules() {}

    /** With ids of its own for each leaf. */
    public static Arbitrary<Rule> rules() {
        return tree(3).map(rule -> numbered(rule, new AtomicInteger()));
    }

    public static Arbitrary<Facts> facts() {
        return Combinators.combine(
                        Arbitraries.of("530623105201", "530624100001"),
                        categories().list().ofMaxSize(4),
                        members().list().ofMaxSize(4),
                        certificates().list().ofMaxSize(3),
                        credits().list().ofMaxSize(5),
                        pending().list().ofMaxSize(2),
                        earlier().list().ofMaxSize(1))
                .as((village, categories, members, certificates, credits, pending, earlier) ->
                        new Facts(
                                1,
                                village,
                                categories,
                                members,
                                certificates,
                                credits,
                                pending,
                                earlier));
    }

    private static Arbitrary<Rule> tree(int depth) {
        if (depth == 0) {
            return leaves();
        }
        var parts = tree(depth - 1).list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.oneOf(
                leaves(),
                parts.map(Rule.All::new),
                parts.map(Rule.Any::new),
                parts.flatMap(of ->
                        Arbitraries.integers()
                                .between(1, of.size())
                                .map(count -> new Rule.AtLeast(count, of))),
                tree(depth - 1).map(Rule.Not::new));
    }

    private static Arbitrary<Rule> leaves() {
        var source = new Rule.Citation("办法", "第一条");
        var words = new Rule.Words("要这样", "还差这样");
        return Arbitraries.oneOf(
                Combinators.combine(
                                Arbitraries.of(COURSES),
                                Arbitraries.integers().between(1, 48).injectNull(0.5),
                                Arbitraries.of(Trust.class).injectNull(0.5))
                        .as((course, months, trust) ->
                                new Rule.Certificate(
                                        "x", source, words, course, null, months, trust)),
                Arbitraries.just(
                        new Rule.Certificate("x", source, words, null, Topic.FARMING, null, null)),
                Combinators.combine(
                                Arbitraries.of(Rule.Whose.class),
                                Arbitraries.integers().between(1, 4),
                                days().injectNull(0.5))
                        .as((whose, hours, since) ->
                                new Rule.Hours("x", source, words, whose, hours, since)),
                Combinators.combine(
                                Arbitraries.of(HouseholdStatus.class).list().ofMaxSize(2),
                                Arbitraries.of(Monitoring.class).list().ofMaxSize(2),
                                Arbitraries.of(true, false),
                                days().injectNull(0.5),
                                days().injectNull(0.5))
                        .as((statuses, monitored, ever, after, before) ->
                                new Rule.Category(
                                        "x", source, words, statuses, monitored, ever, after,
                                        before)),
                Combinators.combine(
                                Arbitraries.integers().between(1, 3),
                                Arbitraries.integers().between(0, 40),
                                Arbitraries.integers().between(40, 90))
                        .as((count, from, to) ->
                                new Rule.Members("x", source, words, count, from, to)),
                Arbitraries.just(new Rule.Place("x", source, words, List.of("530623"))),
                Arbitraries.of(Truth.MET, Truth.NOT_MET)
                        .map(outcome -> new Rule.Earlier("x", source, words, "another", outcome)));
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-1500, 60).map(DAY::plusDays);
    }

    private static Arbitrary<Facts.Dated> categories() {
        return Arbitraries.oneOf(
                Combinators.combine(
                                Arbitraries.of(HouseholdStatus.class),
                                days(),
                                Arbitraries.of(true, false))
                        .as((what, from, dated) ->
                                new Facts.Dated(Facts.Axis.STATUS, what.name(), from, dated)),
                Combinators.combine(
                                Arbitraries.of(Monitoring.class),
                                days(),
                                Arbitraries.of(true, false))
                        .as((what, from, dated) ->
                                new Facts.Dated(Facts.Axis.MONITORING, what.name(), from, dated)));
    }

    private static Arbitrary<Facts.Member> members() {
        return Combinators.combine(
                        Arbitraries.of(PERSONS),
                        Arbitraries.integers()
                                .between(-34000, 0)
                                .map(DAY::plusDays)
                                .injectNull(0.2))
                .as(Facts.Member::new);
    }

    private static Arbitrary<Facts.Certificate> certificates() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 1000),
                        Arbitraries.of(PERSONS),
                        Arbitraries.of(COURSES),
                        days(),
                        Arbitraries.integers().between(1, 1200),
                        Arbitraries.of(Trust.class),
                        days().injectNull(0.7),
                        Arbitraries.of(true, false))
                .as((serial, person, course, completed, valid, trust, revoked, doubtful) ->
                        new Facts.Certificate(
                                "%012d".formatted(serial),
                                person,
                                course,
                                course.equals("wuguji") ? Topic.FARMING : Topic.E_COMMERCE,
                                completed,
                                completed.plusDays(valid),
                                trust,
                                revoked,
                                doubtful));
    }

    private static Arbitrary<Facts.Credit> credits() {
        return Combinators.combine(
                        Arbitraries.of(PERSONS),
                        days(),
                        Arbitraries.integers().between(1, 9000),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(Facts.Credit::new);
    }

    private static Arbitrary<Facts.Pending> pending() {
        return Combinators.combine(
                        Arbitraries.of(PERSONS),
                        Arbitraries.of(COURSES),
                        Arbitraries.integers().between(0, 9000))
                .as((person, course, seconds) ->
                        new Facts.Pending(
                                person,
                                course,
                                course.equals("wuguji") ? Topic.FARMING : Topic.E_COMMERCE,
                                seconds));
    }

    private static Arbitrary<Facts.Earlier> earlier() {
        return Combinators.combine(
                        Arbitraries.of(Truth.MET, Truth.NOT_MET), Arbitraries.of(true, false))
                .as((outcome, held) -> new Facts.Earlier("another", outcome, held));
    }

    private static Rule numbered(Rule rule, AtomicInteger next) {
        return switch (rule) {
            case Rule.All(var of) -> new Rule.All(all(of, next));
            case Rule.Any(var of) -> new Rule.Any(all(of, next));
            case Rule.AtLeast(var count, var of) -> new Rule.AtLeast(count, all(of, next));
            case Rule.Not(var of) -> new Rule.Not(numbered(of, next));
            case Rule.Certificate(var _, var s, var w, var course, var topic, var months, var t) ->
                    new Rule.Certificate(id(next), s, w, course, topic, months, t);
            case Rule.Hours(var _, var s, var w, var whose, var hours, var since) ->
                    new Rule.Hours(id(next), s, w, whose, hours, since);
            case Rule.Category(var _, var s, var w, var in, var kinds, var ever, var a, var b) ->
                    new Rule.Category(id(next), s, w, in, kinds, ever, a, b);
            case Rule.Members(var _, var s, var w, var count, var from, var to) ->
                    new Rule.Members(id(next), s, w, count, from, to);
            case Rule.Place(var _, var s, var w, var within) ->
                    new Rule.Place(id(next), s, w, within);
            case Rule.Earlier(var _, var s, var w, var programme, var outcome) ->
                    new Rule.Earlier(id(next), s, w, programme, outcome);
        };
    }

    private static List<Rule> all(List<Rule> rules, AtomicInteger next) {
        var all = new ArrayList<Rule>();
        rules.forEach(rule -> all.add(numbered(rule, next)));
        return List.copyOf(all);
    }

    private static String id(AtomicInteger next) {
        return "leaf-" + next.incrementAndGet();
    }
}
