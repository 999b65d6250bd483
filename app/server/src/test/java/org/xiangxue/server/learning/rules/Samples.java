package org.xiangxue.server.learning.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.course.LessonId;
import org.xiangxue.contract.course.Question;
import org.xiangxue.contract.course.Quiz;
import org.xiangxue.contract.course.QuizId;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.contract.learning.EvidenceItem;
import org.xiangxue.server.course.LessonFacts;
import org.xiangxue.server.platform.security.LearningCredential;

/** Things that tests of the rules speak of. */
public final class Samples {

    public static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
    public static final CourseId COURSE = CourseId.of("0190aaaa-0000-7000-8000-000000000001");
    public static final LessonId LESSON = LessonId.of("0190aaaa-0000-7000-8000-000000000002");
    public static final QuizId QUIZ = QuizId.of("0190aaaa-0000-7000-8000-000000000003");
    public static final PersonId PERSON = PersonId.of("0190aaaa-0000-7000-8000-000000000004");
    public static final UUID DEVICE = UUID.fromString("0190aaaa-0000-7000-8000-000000000005");

    private static final Random RANDOM = new Random(7);

    private Samples() {}

    public static LearningCredential credential() {
        return new LearningCredential(
                UUID.fromString("0190aaaa-0000-7000-8000-000000000006"),
                "530623",
                PERSON,
                DEVICE,
                NOON.minusSeconds(86_400));
    }

    /** 300 seconds long, three questions. */
    public static LessonFacts lesson() {
        return new LessonFacts(LESSON, COURSE, "chickens", 1, "选鸡苗", 300, true, quiz());
    }

    public static LessonFacts lessonWithoutQuiz() {
        return new LessonFacts(LESSON, COURSE, "chickens", 1, "选鸡苗", 300, true, null);
    }

    public static Quiz quiz() {
        return new Quiz(
                QUIZ, List.of(question("q1", "a"), question("q2", "b"), question("q3", "a", "c")));
    }

    private static Question question(String id, String... correct) {
        var choices =
                List.of("a", "b", "c").stream().map(c -> new Question.Choice(c, c, null)).toList();
        var kind = correct.length == 1 ? Question.Kind.SINGLE : Question.Kind.MULTIPLE;
        return new Question(id, kind, "?", null, choices, Set.of(correct), "因为");
    }

    /** An id of version 7 made at this time. */
    public static UUID id(Instant clock) {
        return new UUID(
                clock.toEpochMilli() << 16 | 0x7000 | RANDOM.nextInt(0x1000),
                0x8000_0000_0000_0000L | RANDOM.nextLong() >>> 2);
    }

    public static EvidenceItem interval(int from, int to, Instant at) {
        return interval(id(at).toString(), from, to, at.toString());
    }

    public static EvidenceItem interval(
            @Nullable String id,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String at) {
        return new EvidenceItem(
                id, 1L, "interval", LESSON.toString(), 1, at, null, from, to, null, null);
    }

    public static EvidenceItem attempt(Map<String, Set<String>> answers, Instant at) {
        return new EvidenceItem(
                id(at).toString(),
                2L,
                "attempt",
                LESSON.toString(),
                1,
                at.toString(),
                null,
                null,
                null,
                QUIZ.toString(),
                answers);
    }

    public static Piece watched(int from, int to, Instant at) {
        return watched(1, from, to, at);
    }

    public static Piece watched(int version, int from, int to, Instant at) {
        return new Piece(id(at), COURSE, LESSON, version, new Piece.Act.Watched(from, to), at);
    }

    public static Piece attempted(int score, Instant at) {
        return new Piece(id(at), COURSE, LESSON, 1, new Piece.Act.Attempted(score), at);
    }
}
