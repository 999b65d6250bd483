package org.xiangxue.console.course;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import org.xiangxue.console.component.EnterKey;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.console.shell.ProblemTexts;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.course.CreateCourse;
import org.xiangxue.contract.course.Topic;

class CreateCourseDialog extends Dialog {

    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final int LONGEST_TITLE = 40;

    private final TextField title;
    private final Select<Topic> topic = new Select<>();
    private final TextField slug;
    private final transient Consumer<CreateCourse> then;

    CreateCourseDialog(LocalDate today, Consumer<CreateCourse> then) {
        this.then = then;
        setHeaderTitle(getTranslation("courses.create"));
        setWidth("26rem");
        title = new TextField(getTranslation("course.title"));
        title.setMaxLength(LONGEST_TITLE);
        title.setAutofocus(true);
        topic.setLabel(getTranslation("courses.topic"));
        topic.setItems(Topic.values());
        topic.setItemLabelGenerator(one -> getTranslation("topic." + one.name()));
        slug = new TextField(getTranslation("course.slug"));
        slug.setHelperText(getTranslation("course.slug.rule"));
        topic.addValueChangeListener(_ -> slug.setValue(suggestion(topic.getValue(), today)));
        topic.setValue(Topic.FARMING);
        var fields = new Div(title, topic, slug);
        fields.addClassName("stack");
        add(fields);
        var create = new Button(getTranslation("courses.create"), _ -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        EnterKey.presses(create, title, slug);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), create);
    }

    /** For those who do not care how the address reads. */
    private static String suggestion(Topic topic, LocalDate today) {
        return topic.name().toLowerCase(Locale.ROOT).replace('_', '-')
                + "-"
                + SHORT_DAY.format(today);
    }

    private void create() {
        mark(title, title.getValue().isBlank(), getTranslation("field.NotBlank", title.getLabel()));
        mark(slug, !slug.getValue().matches(CreateCourse.SLUG), getTranslation("course.slug.rule"));
        if (title.isInvalid() || slug.isInvalid()) {
            return;
        }
        try {
            then.accept(
                    new CreateCourse(slug.getValue(), title.getValue().strip(), topic.getValue()));
            close();
        } catch (ApiProblem problem) {
            if (problem.code() != ProblemCode.SLUG_TAKEN) {
                throw problem;
            }
            mark(slug, true, ProblemTexts.of(problem.code()));
        }
    }

    private static void mark(TextField field, boolean invalid, String text) {
        field.setInvalid(invalid);
        field.setErrorMessage(text);
    }
}
