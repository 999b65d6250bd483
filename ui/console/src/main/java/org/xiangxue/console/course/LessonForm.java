package org.xiangxue.console.course;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.TypingPause;
import org.xiangxue.contract.course.Lesson;
import org.xiangxue.contract.media.FilmRef;
import org.xiangxue.contract.media.MediaApi;
import org.xiangxue.contract.media.PictureApi;
import org.xiangxue.contract.media.PictureRef;

/** One lesson: what it is called, how long it takes, what it says and asks. */
class LessonForm extends Div {

    private static final int LONGEST_TITLE = 40;
    private static final int SHORTEST = 30;
    private static final int LONGEST = 7_200;

    private final transient Lesson lesson;
    private final transient Consumer<Lesson> changed;
    private final boolean editable;
    private final TextField title = new TextField();
    private final IntegerField seconds = new IntegerField();
    private final Checkbox required = new Checkbox();
    private final TextField remember = new TextField();
    private final TextField say = new TextField();
    private final Button suggested = new Button();
    private final TextEditor text;
    private final QuizEditor quiz;
    private transient @Nullable PictureRef picture;
    private transient List<FilmRef> films;

    LessonForm(
            Lesson lesson,
            boolean editable,
            PictureApi pictures,
            MediaApi media,
            Clock clock,
            Consumer<Lesson> changed) {
        this.lesson = lesson;
        this.changed = changed;
        this.editable = editable;
        picture = lesson.picture();
        films = lesson.films();
        addClassName("lesson-form");
        text = new TextEditor(pictures, lesson.blocks(), editable, this::tell);
        quiz = new QuizEditor(lesson.quiz(), editable, pictures, clock, this::tell);
        add(
                names(),
                labelled(
                        "lesson.picture",
                        new PictureBox(
                                pictures,
                                picture,
                                editable,
                                next -> {
                                    picture = next;
                                    tell();
                                })),
                labelled("lesson.films", new FilmBox(media, films, editable, this::show)),
                labelled("lesson.text", text),
                remembered(),
                quiz);
        suggest(lesson);
    }

    /** Brings a question into view. */
    void open(int question) {
        quiz.open(question);
    }

    void focusTitle() {
        title.focus();
    }

    private Component names() {
        typed(title, "lesson.title", lesson.title());
        title.setMaxLength(LONGEST_TITLE);
        seconds.setLabel(getTranslation("lesson.seconds"));
        seconds.setMin(SHORTEST);
        seconds.setMax(LONGEST);
        seconds.setValue(lesson.seconds());
        follow();
        seconds.addValueChangeListener(change -> {
            if (!seconds.isInvalid() && change.getValue() != null) {
                tell();
            }
        });
        required.setLabel(getTranslation("lesson.required"));
        required.setValue(lesson.required());
        required.setReadOnly(!editable);
        required.addValueChangeListener(_ -> tell());
        suggested.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        suggested.addClickListener(_ -> seconds.setValue(ReadingTime.seconds(read())));
        suggested.setVisible(editable);
        var row = new Div(title, seconds, required);
        row.addClassName("field-row");
        return new Div(row, suggested);
    }

    private void show(List<FilmRef> next) {
        films = next;
        follow();
        tell();
    }

    /** A lesson lasts as long as its longest film; only without one its author says how long. */
    private void follow() {
        var longest = films.stream().mapToInt(FilmRef::seconds).max().orElse(0);
        seconds.setReadOnly(!editable || longest > 0);
        seconds.setHelperText(longest > 0 ? getTranslation("lesson.seconds.film") : null);
        if (longest > 0) {
            seconds.setValue(Math.clamp(longest, SHORTEST, LONGEST));
        }
    }

    private Component remembered() {
        typed(
                remember,
                "lesson.remember",
                Optional.ofNullable(lesson.remember()).map(Lesson.Remember::text).orElse(""));
        remember.setWidthFull();
        typed(say, "lesson.say", Optional.ofNullable(lesson.say()).orElse(""));
        say.setHelperText(getTranslation("lesson.say.help"));
        say.setWidthFull();
        var box = new Div(remember, say);
        box.addClassName("stack");
        return box;
    }

    private void typed(TextField field, String key, String value) {
        field.setLabel(getTranslation(key));
        field.setValue(value);
        field.setReadOnly(!editable);
        TypingPause.sends(field);
        field.addValueChangeListener(_ -> tell());
    }

    private Component labelled(String key, Component field) {
        var label = new Span(getTranslation(key));
        label.addClassName("label");
        return new Div(label, field);
    }

    private void suggest(Lesson now) {
        var advised = ReadingTime.seconds(now);
        suggested.setText(getTranslation("lesson.suggested", advised));
        suggested.setVisible(editable && films.isEmpty() && advised != now.seconds());
    }

    private void tell() {
        var now = read();
        suggest(now);
        changed.accept(now);
    }

    private Lesson read() {
        var sentence = remember.getValue().strip();
        var spoken = say.getValue().strip();
        return new Lesson(
                lesson.id(),
                title.getValue().strip(),
                Optional.ofNullable(seconds.getValue()).orElse(lesson.seconds()),
                required.getValue(),
                picture,
                sentence.isEmpty()
                        ? null
                        : new Lesson.Remember(
                                sentence,
                                Optional.ofNullable(lesson.remember())
                                        .map(Lesson.Remember::picture)
                                        .orElse(null)),
                spoken.isEmpty() ? null : spoken,
                text.read(),
                quiz.read(),
                films);
    }
}
