package org.xiangxue.server.course;

import java.util.Map;
import java.util.Set;
import org.xiangxue.contract.course.Question;
import org.xiangxue.contract.course.Quiz;

/** How an answer is marked. The client's own opinion is never asked. */
public final class Marking {

    private Marking() {}

    /**
     * Share of questions answered right, in whole percent rounded down.
     *
     * @param answers chosen ids by question; what the quiz does not ask is ignored
     */
    public static int score(Quiz quiz, Map<String, Set<String>> answers) {
        if (quiz.questions().isEmpty()) {
            return 0;
        }
        var right =
                quiz.questions().stream().filter(question -> isRight(question, answers)).count();
        return (int) (right * 100 / quiz.questions().size());
    }

    /** All right choices and no other. */
    private static boolean isRight(Question question, Map<String, Set<String>> answers) {
        return !question.correct().isEmpty()
                && question.correct().equals(answers.get(question.id()));
    }
}
