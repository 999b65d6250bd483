package org.xiangxue.console.course;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.Icon;
import org.xiangxue.console.component.TypingPause;
import org.xiangxue.contract.course.Question;
import org.xiangxue.contract.course.Question.Choice;
import org.xiangxue.contract.course.Question.Kind;
import org.xiangxue.contract.media.PictureApi;
import org.xiangxue.contract.media.PictureRef;

/** One question with its answers; a picture can stand for an answer's words. */
class QuestionForm extends Div {

    private static final int MOST_CHOICES = 6;
    private static final String LETTERS = "abcdefghijklmnop";

    private final transient Question question;
    private final boolean editable;
    private final transient PictureApi pictures;
    private final transient Consumer<Question> changed;
    private final Select<Kind> kind = new Select<>();
    private final TextField prompt = new TextField();
    private final TextArea explanation = new TextArea();
    private final Div lines = new Div();
    private final Button more = new Button();
    private final transient List<Choice> choices;
    private final transient Set<String> correct;

    QuestionForm(
            Question question, boolean editable, PictureApi pictures, Consumer<Question> changed) {
        this.question = question;
        this.editable = editable;
        this.pictures = pictures;
        this.changed = changed;
        choices = new ArrayList<>(question.choices());
        correct = new LinkedHashSet<>(question.correct());
        addClassName("question-form");
        kind.setLabel(getTranslation("question.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("question." + one.name()));
        kind.setValue(question.kind());
        kind.setReadOnly(!editable);
        kind.addValueChangeListener(change -> turnInto(change.getValue()));
        prompt.setLabel(getTranslation("question.prompt"));
        prompt.setValue(question.prompt());
        TypingPause.sends(prompt);
        prompt.setReadOnly(!editable);
        prompt.addValueChangeListener(_ -> tell());
        explanation.setLabel(getTranslation("question.explanation"));
        explanation.setValue(question.explanation());
        TypingPause.sends(explanation);
        explanation.setReadOnly(!editable);
        explanation.addValueChangeListener(_ -> tell());
        lines.addClassName("stack");
        more.setText(getTranslation("question.more"));
        more.addClickListener(_ -> addChoice());
        var label = new Span(getTranslation("question.choices"));
        label.addClassName("label");
        add(kind, prompt, new Div(label, lines), new Div(more), explanation);
        show();
    }

    private void show() {
        lines.removeAll();
        choices.forEach(choice -> lines.add(line(choice)));
        more.setVisible(
                editable && kind.getValue() != Kind.TRUE_FALSE && choices.size() < MOST_CHOICES);
    }

    private Component line(Choice choice) {
        var right = new Checkbox();
        right.setAriaLabel(getTranslation("question.right"));
        right.setTooltipText(getTranslation("question.right"));
        right.setValue(correct.contains(choice.id()));
        right.setReadOnly(!editable);
        right.addValueChangeListener(change -> mark(choice.id(), change.getValue()));
        var words = new TextField();
        words.setAriaLabel(getTranslation("question.answer"));
        words.setPlaceholder(getTranslation("question.answer"));
        words.setValue(choice.text());
        words.setReadOnly(!editable);
        TypingPause.sends(words);
        words.addValueChangeListener(change ->
                set(
                        choice.id(),
                        new Choice(choice.id(), change.getValue().strip(), picture(choice.id()))));
        var line = new Div(right, words, picture(choice), remove(choice));
        line.addClassName("choice");
        return line;
    }

    private Component picture(Choice choice) {
        var picture = choice.picture();
        if (!editable) {
            return picture == null ? new Span() : image(picture);
        }
        var button = new Button(picture == null ? Icon.PICTURE.draw() : image(picture));
        button.addClassName("square");
        button.setAriaLabel(getTranslation("question.picture"));
        button.setTooltipText(getTranslation("question.picture"));
        button.addClickListener(_ ->
                new PictureDialog(
                                pictures,
                                taken -> {
                                    set(
                                            choice.id(),
                                            new Choice(choice.id(), text(choice.id()), taken));
                                    show();
                                })
                        .open());
        return button;
    }

    private static Image image(PictureRef picture) {
        return new Image(PictureBox.address(picture), picture.alt());
    }

    private Component remove(Choice choice) {
        if (!editable || kind.getValue() == Kind.TRUE_FALSE || choices.size() <= 2) {
            return new Span();
        }
        var remove =
                new Button(
                        Icon.REMOVE.draw(),
                        _ -> {
                            choices.removeIf(one -> one.id().equals(choice.id()));
                            correct.remove(choice.id());
                            show();
                            tell();
                        });
        remove.addClassName("square");
        remove.setAriaLabel(getTranslation("action.remove"));
        return remove;
    }

    private void mark(String choice, boolean right) {
        if (kind.getValue() != Kind.MULTIPLE) {
            correct.clear();
        }
        if (right) {
            correct.add(choice);
        } else {
            correct.remove(choice);
        }
        tell();
        if (kind.getValue() != Kind.MULTIPLE) {
            show();
        }
    }

    private void turnInto(Kind next) {
        if (next == Kind.TRUE_FALSE) {
            choices.clear();
            choices.add(new Choice("yes", getTranslation("question.true"), null));
            choices.add(new Choice("no", getTranslation("question.false"), null));
            correct.retainAll(Set.of("yes", "no"));
        }
        if (next != Kind.MULTIPLE && correct.size() > 1) {
            var first = correct.iterator().next();
            correct.retainAll(Set.of(first));
        }
        show();
        tell();
    }

    private void addChoice() {
        var used = choices.stream().map(Choice::id).toList();
        var id =
                LETTERS.chars()
                        .mapToObj(Character::toString)
                        .filter(letter -> !used.contains(letter))
                        .findFirst()
                        .orElseThrow();
        choices.add(new Choice(id, "", null));
        show();
        tell();
    }

    private void set(String id, Choice next) {
        choices.replaceAll(one -> one.id().equals(id) ? next : one);
        tell();
    }

    private String text(String id) {
        return known(id).map(Choice::text).findFirst().orElse("");
    }

    private @Nullable PictureRef picture(String id) {
        return known(id).findFirst().map(Choice::picture).orElse(null);
    }

    private Stream<Choice> known(String id) {
        return choices.stream().filter(one -> one.id().equals(id));
    }

    private void tell() {
        changed.accept(
                new Question(
                        question.id(),
                        kind.getValue(),
                        prompt.getValue().strip(),
                        question.say(),
                        List.copyOf(choices),
                        Set.copyOf(correct),
                        explanation.getValue().strip()));
    }
}
