package org.xiangxue.console.course;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.TypingPause;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.course.CourseContent.Source;
import org.xiangxue.contract.course.Topic;
import org.xiangxue.contract.media.PictureApi;
import org.xiangxue.contract.media.PictureRef;

/** What the course is called, what it brings, and what it leans on. */
class CourseForm extends Div {

    private static final int LONGEST_TITLE = 40;

    private final transient CourseContent shown;
    private final transient Consumer<UnaryOperator<CourseContent>> change;
    private final TextField title = new TextField();
    private final Select<Topic> topic = new Select<>();
    private final TextField summary = new TextField();
    private final TextField benefit = new TextField();
    private final TextArea sources = new TextArea();
    private transient @Nullable PictureRef cover;

    CourseForm(
            CourseContent content,
            boolean editable,
            PictureApi pictures,
            Consumer<UnaryOperator<CourseContent>> change) {
        this.shown = content;
        this.change = change;
        cover = content.cover();
        addClassName("lesson-form");
        field(title, "course.title", content.title(), editable);
        title.setMaxLength(LONGEST_TITLE);
        topic.setLabel(getTranslation("courses.topic"));
        topic.setItems(Topic.values());
        topic.setItemLabelGenerator(one -> getTranslation("topic." + one.name()));
        topic.setValue(content.topic());
        topic.setReadOnly(!editable);
        topic.addValueChangeListener(_ -> tell());
        field(summary, "course.summary", content.summary(), editable);
        field(benefit, "course.benefit", content.benefit(), editable);
        sources.setLabel(getTranslation("course.sources"));
        sources.setHelperText(getTranslation("course.sources.help"));
        sources.setWidthFull();
        sources.setReadOnly(!editable);
        sources.setValue(
                content.sources().stream().map(Source::title).collect(Collectors.joining("\n")));
        TypingPause.sends(sources);
        sources.addValueChangeListener(_ -> tell());
        var label = new Span(getTranslation("course.cover"));
        label.addClassName("label");
        var box =
                new PictureBox(
                        pictures,
                        cover,
                        editable,
                        next -> {
                            cover = next;
                            tell();
                        });
        add(title, topic, summary, benefit, new Div(label, box), sources);
    }

    private void field(TextField field, String key, String value, boolean editable) {
        field.setLabel(getTranslation(key));
        field.setValue(value);
        field.setWidthFull();
        field.setReadOnly(!editable);
        TypingPause.sends(field);
        field.addValueChangeListener(_ -> tell());
    }

    private void tell() {
        change.accept(content ->
                new CourseContent(
                        content.v(),
                        title.getValue().strip(),
                        topic.getValue(),
                        content.language(),
                        summary.getValue().strip(),
                        benefit.getValue().strip(),
                        cover,
                        content.lessons(),
                        read()));
    }

    /** A line is a source; one that was there keeps its publisher, year and address. */
    private List<Source> read() {
        return sources.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(this::source)
                .toList();
    }

    private Source source(String line) {
        return shown.sources().stream()
                .filter(one -> one.title().equals(line))
                .findFirst()
                .orElseGet(() -> new Source(line, null, null, null));
    }
}
