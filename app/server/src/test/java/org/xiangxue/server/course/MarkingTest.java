package org.xiangxue.server.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xiangxue.contract.course.Question;
import org.xiangxue.contract.course.Quiz;
import org.xiangxue.contract.course.QuizId;

class MarkingTest {

    private static final Set<String> CHOICES = Set.of("a", "b", "c", "d");

    @Example
    void allRightIsAHundredAndAllWrongIsNothing() {
        var quiz = quiz(List.of(Set.of("a"), Set.of("b", "c"), Set.of("d")));

        assertThat(
                        Marking.score(
                                quiz,
                                Map.of(
                                        "q0",
                                        Set.of("a"),
                                        "q1",
                                        Set.of("c", "b"),
                                        "q2",
                                        Set.of("d"))))
                .isEqualTo(100);
        assertThat(
                        Marking.score(
                                quiz,
                                Map.of("q0", Set.of("b"), "q1", Set.of("a"), "q2", Set.of("a"))))
                .isZero();
    }

    @Example
    void twoOfThreeIsRoundedDown() {
        var quiz = quiz(List.of(Set.of("a"), Set.of("b"), Set.of("c")));

        assertThat(Marking.score(quiz, Map.of("q0", Set.of("a"), "q1", Set.of("b")))).isEqualTo(66);
    }

    @Example
    void aPartOfTheRightChoicesIsNotRight() {
        var quiz = quiz(List.of(Set.of("a", "b")));

        assertThat(Marking.score(quiz, Map.of("q0", Set.of("a")))).isZero();
        assertThat(Marking.score(quiz, Map.of("q0", Set.of("a", "b", "c")))).isZero();
    }

    @Example
    void anEmptyQuizAndAQuestionWithoutRightChoiceGiveNothing() {
        assertThat(Marking.score(quiz(List.of()), Map.of())).isZero();
        assertThat(Marking.score(quiz(List.of(Set.of())), Map.of("q0", Set.of()))).isZero();
    }

    @Property
    void aScoreLiesBetweenNothingAndAHundred(@ForAll("attempts") Attempt attempt) {
        assertThat(Marking.score(attempt.quiz(), attempt.answers())).isBetween(0, 100);
    }

    @Property
    void answeringOneMoreQuestionRightNeverLowersTheScore(
            @ForAll("attempts") Attempt attempt, @ForAll int which) {
        var question =
                attempt.quiz()
                        .questions()
                        .get(Math.floorMod(which, attempt.quiz().questions().size()));
        var better = new HashMap<>(attempt.answers());
        better.put(question.id(), question.correct());

        assertThat(Marking.score(attempt.quiz(), better))
                .isGreaterThanOrEqualTo(Marking.score(attempt.quiz(), attempt.answers()));
    }

    @Property
    void whatTheQuizDoesNotAskCountsForNothing(@ForAll("attempts") Attempt attempt) {
        var more = new HashMap<>(attempt.answers());
        more.put("not asked", Set.of("a"));

        assertThat(Marking.score(attempt.quiz(), more))
                .isEqualTo(Marking.score(attempt.quiz(), attempt.answers()));
    }

    record Attempt(Quiz quiz, Map<String, Set<String>> answers) {}

    @Provide
    Arbitrary<Attempt> attempts() {
        var choices = Arbitraries.of(CHOICES).set().ofMinSize(1).ofMaxSize(3);
        var keys = choices.list().ofMinSize(1).ofMaxSize(6);
        return Combinators.combine(
                        keys,
                        choices.list().ofSize(6),
                        Arbitraries.of(true, false).list().ofSize(6))
                .as(MarkingTest::attempt);
    }

    private static Attempt attempt(
            List<Set<String>> right, List<Set<String>> guesses, List<Boolean> knows) {
        var answers =
                IntStream.range(0, right.size())
                        .boxed()
                        .collect(
                                Collectors.toMap(
                                        i -> "q" + i,
                                        i -> knows.get(i) ? right.get(i) : guesses.get(i)));
        return new Attempt(quiz(right), answers);
    }

    private static Quiz quiz(List<Set<String>> right) {
        var questions =
                IntStream.range(0, right.size())
                        .mapToObj(i ->
                                new Question(
                                        "q" + i,
                                        Question.Kind.MULTIPLE,
                                        "?",
                                        null,
                                        CHOICES.stream()
                                                .map(id -> new Question.Choice(id, id, null))
                                                .toList(),
                                        new HashSet<>(right.get(i)),
                                        "!"))
                        .toList();
        return new Quiz(new QuizId(UUID.randomUUID()), questions);
    }
}
