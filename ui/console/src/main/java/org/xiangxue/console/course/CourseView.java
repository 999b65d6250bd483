package org.xiangxue.console.course;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.Address;
import org.xiangxue.console.component.Page;
import org.xiangxue.console.shell.ErrorNotice;
import org.xiangxue.console.shell.MainLayout;
import org.xiangxue.console.shell.Needs;
import org.xiangxue.console.shell.SignedIn;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.course.AuthoringApi;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.course.Draft;
import org.xiangxue.contract.course.Lesson;
import org.xiangxue.contract.course.LessonId;
import org.xiangxue.contract.media.MediaApi;
import org.xiangxue.contract.media.PictureApi;

/** A course: its author writes, everybody else reads; beside it the villager's phone. */
@Route(value = "courses/:id", layout = MainLayout.class)
@Needs({Permission.COURSE_AUTHOR, Permission.COURSE_PUBLISH})
class CourseView extends Page implements BeforeEnterObserver {

    private static final int USUAL_SECONDS = 180;

    private final transient AuthoringApi authoring;
    private final transient PictureApi pictures;
    private final transient MediaApi media;
    private final transient SignedIn signedIn;
    private final transient Clock clock;
    private final Div columns = new Div();
    private final Div panel = new Div();

    CourseView(
            AuthoringApi authoring,
            PictureApi pictures,
            MediaApi media,
            SignedIn signedIn,
            Clock clock) {
        this.authoring = authoring;
        this.pictures = pictures;
        this.media = media;
        this.signedIn = signedIn;
        this.clock = clock;
        columns.addClassName("editor");
        panel.addClassName("panel");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id =
                event.getRouteParameters()
                        .get("id")
                        .flatMap(text -> Address.read(text, CourseId::of));
        show(authoring.get(id.orElseThrow(NotFoundException::new)));
    }

    private void show(Draft draft) {
        new Editor(draft).open(draft);
    }

    /** The course on the screen. */
    private final class Editor implements Outline.Orders {

        private final Saving saving;
        private final Outline outline;
        private final GapLine gaps = new GapLine(this::go);
        private final PhonePreview phone;
        private final CourseHeader header;
        private final boolean editable;
        private final H2 title = new H2();
        private @Nullable LessonId chosen;
        private @Nullable LessonForm form;

        Editor(Draft draft) {
            editable = CourseHeader.editable(draft);
            phone = new PhonePreview(draft.id());
            saving = new Saving(authoring, draft, clock, this::saved, this::reload);
            header = new CourseHeader(authoring, signedIn, saving, this::undo, this::reload);
            outline = new Outline(this, editable);
            crumbs(
                    CourseNavigation.link(getTranslation("nav.courses")),
                    new Span(getTranslation("topic." + draft.content().topic().name())),
                    new Span(draft.content().title()));
            columns.removeAll();
            columns.add(outline, panel);
            content(header.comment(draft), gaps, columns);
            side(phone);
        }

        private void open(Draft draft) {
            var first = draft.content().lessons().stream().map(Lesson::id).findFirst();
            saved(draft);
            choose(first.orElse(null));
        }

        private CourseContent now() {
            return saving.content();
        }

        /** Everything but the form, which keeps the cursor. */
        private void saved(Draft draft) {
            heading(now().title());
            besideHeading(header.beside(draft));
            actions(header.actions(draft));
            gaps.show(editable ? draft.gaps() : List.of());
            outline.show(now(), draft.gaps(), chosen);
            title();
            phone.facts(now());
            phone.reload();
        }

        private void title() {
            var at = chosen == null ? -1 : Contents.position(now(), chosen);
            title.setText(
                    at < 0
                            ? getTranslation("outline.course")
                            : getTranslation(
                                    "lesson.heading", at + 1, now().lessons().get(at).title()));
        }

        private void reload() {
            CourseView.this.getElement().executeJs("location.reload()");
        }

        private void change(UnaryOperator<CourseContent> change) {
            saving.change(change);
        }

        private void undo() {
            saving.undo();
            choose(chosen);
        }

        @Override
        public void choose(@Nullable LessonId lesson) {
            var at = lesson == null ? -1 : Contents.position(now(), lesson);
            chosen = at < 0 ? null : lesson;
            panel.removeAll();
            title();
            var head = new Div(title);
            head.addClassName("panel-head");
            panel.add(head);
            if (at < 0) {
                form = null;
                panel.add(new CourseForm(now(), editable, pictures, this::change));
            } else {
                form =
                        new LessonForm(
                                now().lessons().get(at),
                                editable,
                                pictures,
                                media,
                                clock,
                                next -> change(content -> Contents.replace(content, next)));
                panel.add(form);
            }
            outline.show(now(), saving.draft().gaps(), chosen);
            phone.show(at);
        }

        private void go(Gap gap) {
            var at = gap.lesson().orElse(-1);
            choose(at < 0 ? null : now().lessons().get(at).id());
            if (form != null && gap.question().isPresent()) {
                form.open(gap.question().getAsInt());
            }
        }

        @Override
        public void add() {
            var number = now().lessons().size() + 1;
            var lesson =
                    new Lesson(
                            new LessonId(TimeOrderedIds.next(clock)),
                            getTranslation("lesson.new", number),
                            USUAL_SECONDS,
                            true,
                            null,
                            null,
                            null,
                            List.of(),
                            null);
            change(content -> Contents.add(content, lesson));
            choose(lesson.id());
            if (form != null) {
                form.focusTitle();
            }
        }

        @Override
        public void move(LessonId lesson, int by) {
            change(content -> Contents.move(content, lesson, by));
            choose(lesson);
        }

        @Override
        public void remove(LessonId lesson) {
            change(content -> Contents.remove(content, lesson));
            choose(now().lessons().stream().map(Lesson::id).findFirst().orElse(null));
            ErrorNotice.done(getTranslation("outline.removed"));
        }
    }
}
