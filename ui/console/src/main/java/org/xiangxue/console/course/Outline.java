package org.xiangxue.console.course;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.Badge;
import org.xiangxue.console.component.Icon;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.course.Lesson;
import org.xiangxue.contract.course.LessonId;

/** The lessons in their order: chosen, moved, added, taken out. */
class Outline extends Div {

    /** What the outline asks for. */
    interface Orders {
        /** Null for the course itself. */
        void choose(@Nullable LessonId lesson);

        void add();

        void move(LessonId lesson, int by);

        void remove(LessonId lesson);
    }

    private final transient Orders orders;
    private final boolean editable;
    private final OrderedList list = new OrderedList();

    Outline(Orders orders, boolean editable) {
        this.orders = orders;
        this.editable = editable;
        addClassName("panel");
        var head = new Div(new H2(getTranslation("outline.title")));
        head.addClassName("panel-head");
        if (editable) {
            var add = new Button(getTranslation("outline.add"), _ -> orders.add());
            add.addThemeVariants(ButtonVariant.LUMO_SMALL);
            head.add(add);
        }
        list.addClassName("outline");
        add(head, list);
    }

    void show(CourseContent content, List<FieldProblem> gaps, @Nullable LessonId chosen) {
        list.removeAll();
        var found = gaps.stream().map(Gap::of).toList();
        list.add(course(found, chosen == null));
        for (var at = 0; at < content.lessons().size(); at++) {
            var number = at;
            var missing =
                    found.stream().filter(gap -> gap.lesson().orElse(-1) == number).findFirst();
            var lesson = content.lessons().get(at);
            list.add(
                    row(lesson, at, content.lessons().size(), missing, lesson.id().equals(chosen)));
        }
    }

    private Component course(List<Gap> gaps, boolean current) {
        var missing = gaps.stream().filter(gap -> gap.lesson().isEmpty()).findFirst();
        var row =
                new ListItem(
                        new Span(),
                        chooser(
                                getTranslation("outline.course"),
                                getTranslation("outline.course.text"),
                                null),
                        badge(missing));
        mark(row, current);
        return row;
    }

    private Component row(Lesson lesson, int at, int all, Optional<Gap> missing, boolean current) {
        var order = new Span(String.valueOf(at + 1));
        order.addClassName("order");
        var questions = lesson.quiz() == null ? 0 : lesson.quiz().questions().size();
        var row =
                new ListItem(
                        order,
                        chooser(
                                lesson.title(),
                                getTranslation(
                                        "outline.lesson.text", clock(lesson.seconds()), questions),
                                lesson.id()),
                        badge(missing));
        mark(row, current);
        if (current && editable) {
            row.add(moves(lesson, at, all));
        }
        return row;
    }

    private Component chooser(String title, String text, @Nullable LessonId lesson) {
        var name = new Html("<b></b>");
        name.getElement().setText(title);
        var small = new Html("<small></small>");
        small.getElement().setText(text);
        var choose = new NativeButton("", _ -> orders.choose(lesson));
        choose.addClassName("choose");
        choose.add(name, small);
        return choose;
    }

    private Component badge(Optional<Gap> missing) {
        return missing.map(gap ->
                        new Badge(getTranslation("gap.short." + gap.code()), Badge.Tone.GOLD))
                .orElseGet(() -> new Badge(getTranslation("outline.ready"), Badge.Tone.GREEN));
    }

    private Component moves(Lesson lesson, int at, int all) {
        var up = small(Icon.UP, "outline.up", () -> orders.move(lesson.id(), -1));
        up.setEnabled(at > 0);
        var down = small(Icon.DOWN, "outline.down", () -> orders.move(lesson.id(), 1));
        down.setEnabled(at < all - 1);
        var moves =
                new Div(
                        up,
                        down,
                        small(Icon.REMOVE, "outline.remove", () -> orders.remove(lesson.id())));
        moves.addClassName("moves");
        return moves;
    }

    private Button small(Icon icon, String key, Runnable action) {
        var button = new Button(getTranslation(key), icon.draw(), _ -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static void mark(ListItem row, boolean current) {
        if (current) {
            row.getElement().setAttribute("aria-current", "true");
        }
    }

    /** 6:12 */
    private static String clock(int seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
