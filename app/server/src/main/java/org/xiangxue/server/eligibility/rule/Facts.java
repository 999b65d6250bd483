package org.xiangxue.server.eligibility.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.course.Topic;
import org.xiangxue.contract.eligibility.Rule.Trust;
import org.xiangxue.contract.eligibility.Truth;

/**
 * All that a decision for one household rests on, flat. Form {@code v} 1, stored with the decision
 * and read for ever. Lists are kept in one order, so that equal facts have equal hashes.
 *
 * @param village where the household is
 * @param members who live in it now
 */
public record Facts(
        int v,
        String village,
        List<Dated> categories,
        List<Member> members,
        List<Certificate> certificates,
        List<Credit> credits,
        List<Pending> pending,
        List<Earlier> earlier) {

    public static final int VERSION = 1;

    public Facts {
        categories = sorted(categories, Comparator.comparing(Dated::from));
        members = sorted(members, Comparator.comparing(Member::person));
        certificates = sorted(certificates, Comparator.comparing(Certificate::serial));
        credits = sorted(credits, Comparator.comparing(Credit::day));
        pending = sorted(pending, Comparator.comparing(Pending::course));
        earlier = sorted(earlier, Comparator.comparing(Earlier::programme));
    }

    public enum Axis {
        STATUS,
        MONITORING
    }

    /**
     * What the household is, from a day on until the next fact of its axis.
     *
     * @param dated false when the registry does not say since when; then {@code from} is the day of
     *     the roster
     */
    public record Dated(Axis axis, String what, LocalDate from, boolean dated) {}

    public record Member(UUID person, @Nullable LocalDate birthOn) {}

    /**
     * Of a present member.
     *
     * @param doubtful the holder has an open flag of a day up to the completion
     */
    public record Certificate(
            String serial,
            UUID person,
            String course,
            @Nullable Topic topic,
            LocalDate completedOn,
            LocalDate validUntil,
            Trust trust,
            @Nullable LocalDate revokedOn,
            boolean doubtful) {}

    /**
     * What somebody learned on one day.
     *
     * @param here credited to this household
     * @param doubtful the person has an open flag of that day
     */
    public record Credit(UUID person, LocalDate day, int seconds, boolean here, boolean doubtful) {}

    /**
     * Learning of a present member that waits: held evidence, or a completion whose certificate is
     * being made.
     *
     * @param seconds that would be credited at most
     */
    public record Pending(UUID person, String course, @Nullable Topic topic, int seconds) {}

    /**
     * The confirmed outcome of another programme.
     *
     * @param held a person has to look at it again
     */
    public record Earlier(String programme, Truth outcome, boolean held) {}

    private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
        return list.stream().sorted(order.thenComparing(Object::toString)).toList();
    }
}
