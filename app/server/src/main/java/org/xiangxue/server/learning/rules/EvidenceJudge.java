package org.xiangxue.server.learning.rules;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.course.LessonId;
import org.xiangxue.contract.learning.EvidenceItem;
import org.xiangxue.server.course.LessonFacts;
import org.xiangxue.server.course.Marking;
import org.xiangxue.server.learning.rules.Judgement.Accepted;
import org.xiangxue.server.learning.rules.Judgement.Held;
import org.xiangxue.server.learning.rules.Judgement.Hold;
import org.xiangxue.server.learning.rules.Judgement.Refusal;
import org.xiangxue.server.learning.rules.Judgement.Refused;
import org.xiangxue.server.learning.rules.Piece.Act;
import org.xiangxue.server.platform.security.LearningCredential;

/**
 * Judges one item by its own fields, its credential and the lesson; never by what else is known, or
 * the order of arrival would matter. The client is not believed: an interval is bounded by the
 * lesson, an attempt is marked here.
 */
public final class EvidenceJudge {

    /** How far a device's corrected clock may be ahead of ours. */
    static final Duration AHEAD = Duration.ofMinutes(10);

    /**
     * No device is older than the system; ids outside this window would choose a strange partition.
     */
    static final Instant FIRST_ID = Instant.parse("2026-01-01T00:00:00Z");

    /** An id is made by the uncorrected clock, so its window is wide. */
    static final Duration ID_AHEAD = Duration.ofDays(31);

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST =
            OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();

    private EvidenceJudge() {}

    /** Which lesson an item speaks of, in which version of the course. */
    public record Subject(LessonId lesson, int version) {}

    /** Empty when the item names none. */
    public static Optional<Subject> subject(EvidenceItem item) {
        var version = item.version();
        if (version == null) {
            return Optional.empty();
        }
        return uuid(item.lesson()).map(id -> new Subject(new LessonId(id), version));
    }

    /**
     * @param lesson what {@link #subject} names; null when there is no such lesson
     * @param anchor the server's time in the item's anchor; null when there is none that we signed
     */
    public static Judgement judge(
            EvidenceItem item,
            LearningCredential credential,
            @Nullable LessonFacts lesson,
            Instant now,
            @Nullable Instant anchor) {
        var id = EvidenceId.parse(item.id());
        if (id.isEmpty()) {
            return new Refused(Refusal.NOT_UUID_V7);
        }
        var at = moment(item.at());
        if (item.kind() == null || at.isEmpty() || subject(item).isEmpty()) {
            return new Refused(Refusal.WRONG_SHAPE);
        }
        if (!item.kind().equals("interval") && !item.kind().equals("attempt")) {
            return new Refused(Refusal.UNKNOWN_KIND);
        }
        if (lesson == null) {
            return new Refused(Refusal.UNKNOWN_LESSON);
        }
        return switch (act(item, lesson)) {
            case Understood.No(var why) -> new Refused(why);
            case Understood.Yes(var act) -> {
                var piece =
                        new Piece(
                                id.get(),
                                lesson.course(),
                                lesson.lesson(),
                                lesson.version(),
                                act,
                                at.get());
                yield hold(piece, credential, now)
                        .<Judgement>map(why -> new Held(piece, anchor, why))
                        .orElseGet(() -> new Accepted(piece, anchor));
            }
        };
    }

    private sealed interface Understood {
        record Yes(Act act) implements Understood {}

        record No(Refusal why) implements Understood {}
    }

    private static Understood act(EvidenceItem item, LessonFacts lesson) {
        return "interval".equals(item.kind()) ? interval(item, lesson) : attempt(item, lesson);
    }

    private static Understood interval(EvidenceItem item, LessonFacts lesson) {
        var from = item.from();
        var to = item.to();
        if (from == null || to == null) {
            return new Understood.No(Refusal.WRONG_SHAPE);
        }
        if (from < 0 || from >= to || from >= lesson.seconds()) {
            return new Understood.No(Refusal.OUTSIDE_LESSON);
        }
        return new Understood.Yes(new Act.Watched(from, Math.min(to, lesson.seconds())));
    }

    private static Understood attempt(EvidenceItem item, LessonFacts lesson) {
        var quiz = uuid(item.quiz());
        if (quiz.isEmpty() || item.answers() == null) {
            return new Understood.No(Refusal.WRONG_SHAPE);
        }
        if (lesson.quiz() == null || !lesson.quiz().id().value().equals(quiz.get())) {
            return new Understood.No(Refusal.UNKNOWN_QUIZ);
        }
        return new Understood.Yes(new Act.Attempted(Marking.score(lesson.quiz(), item.answers())));
    }

    private static Optional<Hold> hold(Piece piece, LearningCredential credential, Instant now) {
        var clock = EvidenceId.clockOf(piece.id());
        if (clock.isBefore(FIRST_ID) || clock.isAfter(now.plus(ID_AHEAD))) {
            return Optional.of(Hold.ID_CLOCK);
        }
        if (piece.at().isAfter(now.plus(AHEAD))) {
            return Optional.of(Hold.CLOCK_AHEAD);
        }
        if (piece.at().isBefore(credential.issuedAt())) {
            return Optional.of(Hold.BEFORE_CREDENTIAL);
        }
        return Optional.empty();
    }

    /** RFC 3339 with offset, to the microsecond. */
    private static Optional<Instant> moment(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            var moment = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            return moment.isBefore(EARLIEST) || moment.isAfter(LATEST)
                    ? Optional.empty()
                    : Optional.of(moment);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> uuid(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
