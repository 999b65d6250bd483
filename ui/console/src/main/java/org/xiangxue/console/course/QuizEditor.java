package org.xiangxue.console.course;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.Badge;
import org.xiangxue.console.component.Icon;
import org.xiangxue.contract.course.Question;
import org.xiangxue.contract.course.Quiz;
import org.xiangxue.contract.course.QuizId;
import org.xiangxue.contract.media.PictureApi;

/** The questions of a lesson; one at a time is open. */
class QuizEditor extends Div {

    private final transient @Nullable Quiz quiz;
    private final boolean editable;
    private final transient PictureApi pictures;
    private final transient Clock clock;
    private final transient Runnable changed;
    private final transient List<Question> questions;
    private final H3 title = new H3();
    private final Div lines = new Div();
    private int open = -1;

    QuizEditor(
            @Nullable Quiz quiz,
            boolean editable,
            PictureApi pictures,
            Clock clock,
            Runnable changed) {
        this.quiz = quiz;
        this.editable = editable;
        this.pictures = pictures;
        this.clock = clock;
        this.changed = changed;
        questions = new ArrayList<>(quiz == null ? List.of() : quiz.questions());
        var add = new Button(getTranslation("quiz.add"), _ -> add());
        add.setVisible(editable);
        add.getStyle().set("margin-top", "12px");
        add(title, lines, add);
        show();
    }

    /** Null without any question. */
    @Nullable Quiz read() {
        if (questions.isEmpty()) {
            return null;
        }
        var id =
                Optional.ofNullable(quiz)
                        .map(Quiz::id)
                        .orElseGet(() -> new QuizId(TimeOrderedIds.next(clock)));
        return new Quiz(id, List.copyOf(questions));
    }

    void open(int question) {
        open = question;
        show();
        lines.getChildren()
                .skip(question)
                .findFirst()
                .ifPresent(line -> line.getElement().callJsFunction("scrollIntoView"));
    }

    private void show() {
        title.setText(getTranslation("quiz.title", questions.size()));
        lines.removeAll();
        IntStream.range(0, questions.size()).forEach(at -> lines.add(line(at)));
    }

    private Component line(int at) {
        var head = new Div();
        head.addClassName("question-line");
        describe(head, at);
        var box = new Div(head);
        box.addClassName("question");
        if (open == at) {
            box.add(form(at, head));
        }
        return box;
    }

    private void describe(Div head, int at) {
        var question = questions.get(at);
        var number = new Span(String.valueOf(at + 1));
        number.addClassName("secondary");
        var prompt =
                question.prompt().isBlank() ? getTranslation("quiz.no-prompt") : question.prompt();
        var choose =
                new NativeButton(
                        prompt,
                        _ -> {
                            open = open == at ? -1 : at;
                            show();
                        });
        choose.addClassName("choose");
        choose.getElement().setAttribute("aria-expanded", String.valueOf(open == at));
        var kind = new Span(getTranslation("question." + question.kind().name()));
        kind.addClassName("secondary");
        head.removeAll();
        head.add(number, choose, kind, badge(question));
    }

    private Component form(int at, Div head) {
        var form =
                new QuestionForm(
                        questions.get(at),
                        editable,
                        pictures,
                        next -> {
                            questions.set(at, next);
                            describe(head, at);
                            changed.run();
                        });
        if (editable) {
            var remove =
                    new Button(
                            getTranslation("quiz.remove"),
                            Icon.REMOVE.draw(),
                            _ -> {
                                questions.remove(at);
                                open = -1;
                                show();
                                changed.run();
                            });
            form.add(new Div(remove));
        }
        return form;
    }

    private Badge badge(Question question) {
        if (question.correct().isEmpty()) {
            return new Badge(getTranslation("gap.short.NO_CORRECT_CHOICE"), Badge.Tone.GOLD);
        }
        return question.explanation().isBlank()
                ? new Badge(getTranslation("gap.short.EXPLANATION_MISSING"), Badge.Tone.GOLD)
                : new Badge(getTranslation("quiz.explained"), Badge.Tone.GREEN);
    }

    private void add() {
        var choices =
                List.of(new Question.Choice("a", "", null), new Question.Choice("b", "", null));
        questions.add(
                new Question(freeId(), Question.Kind.SINGLE, "", null, choices, Set.of(), ""));
        open = questions.size() - 1;
        show();
        changed.run();
    }

    private String freeId() {
        var used = questions.stream().map(Question::id).toList();
        return IntStream.iterate(questions.size() + 1, number -> number + 1)
                .mapToObj(number -> "q" + number)
                .filter(id -> !used.contains(id))
                .findFirst()
                .orElseThrow();
    }
}
