package org.xiangxue.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Questions that can be answered. */
final class QuizCheck {

    private static final int LONGEST_LABEL = 4;

    private final String where;
    private final List<String> problems = new ArrayList<>();

    private QuizCheck(String where) {
        this.where = where;
    }

    static List<String> problems(String where, JsonNode quiz) {
        var check = new QuizCheck(where);
        var names = new HashSet<String>();
        boolean pictured = false;
        for (JsonNode question : quiz.path("questions")) {
            if (!names.add(question.path("id").asString())) {
                check.report(question, "question id twice");
            }
            check.question(question);
            pictured |=
                    question.path("choices")
                            .valueStream()
                            .anyMatch(choice -> choice.has("picture"));
        }
        if (!pictured) {
            check.problems.add(where + ": no question with answer pictures");
        }
        return check.problems;
    }

    private void question(JsonNode question) {
        List<JsonNode> choices = question.path("choices").valueStream().toList();
        Set<String> ids = new HashSet<>();
        choices.forEach(choice -> ids.add(choice.path("id").asString()));
        if (ids.size() < choices.size()) {
            report(question, "choice id twice");
        }
        Set<String> correct = new HashSet<>();
        question.path("correct").forEach(id -> correct.add(id.asString()));
        if (!ids.containsAll(correct)) {
            report(question, "correct names no choice");
        }
        kind(question, choices, correct.size());
        long pictures = choices.stream().filter(choice -> choice.has("picture")).count();
        if (pictures > 0 && pictures < choices.size()) {
            report(question, "a choice without picture");
        }
        for (JsonNode choice : choices) {
            if (choice.has("picture")
                    && Text.spoken(choice.path("text").asString()) > LONGEST_LABEL) {
                report(question, "label longer than %d".formatted(LONGEST_LABEL));
            }
        }
        texts(question, choices);
    }

    private void kind(JsonNode question, List<JsonNode> choices, int correct) {
        boolean right =
                switch (question.path("kind").asString()) {
                    case "single" -> correct == 1;
                    case "multiple" -> correct > 1 && correct < choices.size();
                    case "true-false" ->
                            correct == 1 && labels(choices).equals(List.of("yes 对", "no 不对"));
                    case String _ -> true; // the schema's matter
                };
        if (!right) {
            report(question, "answers do not suit " + question.path("kind").asString());
        }
    }

    private static List<String> labels(List<JsonNode> choices) {
        return choices.stream()
                .map(choice -> choice.path("id").asString() + " " + choice.path("text").asString())
                .toList();
    }

    private void texts(JsonNode question, List<JsonNode> choices) {
        String place = where + ": " + question.path("id").asString();
        problems.addAll(Text.problems(place, question.path("prompt").asString()));
        problems.addAll(Text.problems(place, question.path("say").asString("")));
        problems.addAll(Text.problems(place, question.path("explanation").asString()));
        for (JsonNode choice : choices) {
            problems.addAll(Text.problems(place, choice.path("text").asString()));
        }
    }

    private void report(JsonNode question, String what) {
        problems.add("%s: %s: %s".formatted(where, question.path("id").asString(), what));
    }
}
