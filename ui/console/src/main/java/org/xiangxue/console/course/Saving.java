package org.xiangxue.console.course;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.xiangxue.console.component.Figures;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.console.shell.ErrorNotice;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.course.AuthoringApi;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.course.Draft;
import org.xiangxue.contract.course.SaveDraft;

/**
 * Stores each change at once. What could not be stored stays on the screen and goes along with the
 * next change.
 */
class Saving {

    private final AuthoringApi authoring;
    private final Clock clock;
    private final Consumer<Draft> saved;
    private final Runnable reload;
    private final Editing editing;
    private final Span state = new Span();
    private Draft draft;

    Saving(
            AuthoringApi authoring,
            Draft draft,
            Clock clock,
            Consumer<Draft> saved,
            Runnable reload) {
        this.authoring = authoring;
        this.draft = draft;
        this.clock = clock;
        this.saved = saved;
        this.reload = reload;
        editing = new Editing(draft.content());
        state.getElement().setAttribute("role", "status");
        state.addClassName("secondary");
    }

    CourseContent content() {
        return editing.content();
    }

    Draft draft() {
        return draft;
    }

    /** 14:32 saved, or why not. */
    Span state() {
        return state;
    }

    boolean canUndo() {
        return editing.canUndo();
    }

    void change(UnaryOperator<CourseContent> change) {
        if (editing.change(change)) {
            store(draft.version());
        }
    }

    void undo() {
        if (editing.canUndo()) {
            editing.undo();
            store(draft.version());
        }
    }

    private void store(long version) {
        try {
            draft = authoring.save(draft.id(), new SaveDraft(version, editing.content()));
            say("editor.saved", Figures.clock(clock.instant()));
            state.removeClassName("down");
        } catch (ApiProblem problem) {
            state.addClassName("down");
            if (problem.code() == ProblemCode.STALE_VERSION) {
                say("editor.stale");
                askWhose();
                return;
            }
            say("editor.not-saved", ErrorNotice.sentence(problem));
            if (problem.endsSession()) {
                throw problem;
            }
        }
        saved.accept(draft);
    }

    /** Somebody stored meanwhile, most likely the same person in another window. */
    private void askWhose() {
        var ask = new ConfirmDialog();
        ask.setHeader(translate("editor.stale"));
        ask.setText(translate("editor.stale.text"));
        ask.setConfirmText(translate("editor.stale.theirs"));
        ask.setRejectable(true);
        ask.setRejectText(translate("editor.stale.mine"));
        ask.addConfirmListener(_ -> reload.run());
        ask.addRejectListener(_ -> store(authoring.get(draft.id()).version()));
        ask.open();
    }

    private void say(String key, Object... parameters) {
        state.setText(translate(key, parameters));
    }
}
