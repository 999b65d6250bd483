package org.xiangxue.console.eligibility.programme;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.Page;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.console.shell.ErrorNotice;
import org.xiangxue.console.shell.MainLayout;
import org.xiangxue.console.shell.Needs;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.eligibility.ProgrammeApi;
import org.xiangxue.contract.eligibility.ProgrammeDraft;
import org.xiangxue.contract.eligibility.PublishProgramme;
import org.xiangxue.contract.eligibility.RulePreview;
import org.xiangxue.contract.eligibility.SaveProgramme;

/** A programme that is being written: saved, counted, and published by a second person. */
@Route(value = "programmes/:code/draft", layout = MainLayout.class)
@Needs(Permission.PROGRAMME_WRITE)
class DraftView extends Page implements BeforeEnterObserver {

    private static final int POLL_MILLIS = 1_000;

    private final transient ProgrammeApi programmes;
    private final transient Editors editors;
    private final Div columns = new Div();
    private final Div beside = new Div();
    private String code = "";
    private transient @Nullable ProgrammeDraft draft;
    private @Nullable Editor editor;
    private @Nullable Registration polling;

    DraftView(ProgrammeApi programmes, Editors editors) {
        this.programmes = programmes;
        this.editors = editors;
        columns.addClassNames("columns", "draft-columns");
        beside.addClassName("stack");
        content(columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = event.getRouteParameters().get("code").orElseThrow(NotFoundException::new);
        if (!wanted.equals(code)) {
            code = wanted;
            draft = find(wanted);
            edit();
        }
        list(ProgrammeNavigation.change(event.getLocation().getQueryParameters()).orElse(null));
    }

    private @Nullable ProgrammeDraft find(String wanted) {
        try {
            return programmes.draft(wanted);
        } catch (ApiProblem problem) {
            if (problem.code() != ProblemCode.NOT_FOUND) {
                throw problem;
            }
            return null;
        }
    }

    private void edit() {
        var begun = draft == null ? editors.begin(code) : draft.document();
        editor = editors.edit(begun);
        heading(begun.title().isEmpty() ? getTranslation("programmes.create") : begun.title());
        crumbs(
                ProgrammeNavigation.list(getTranslation("nav.programmes")),
                new Span(getTranslation("programmes.drafts")));
        columns.removeAll();
        columns.add(editor, beside);
        show();
    }

    private void show() {
        beside.removeAll();
        actions();
        var save = new Button(getTranslation("action.save"), _ -> save());
        var now = draft;
        if (now == null) {
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(save);
            beside.add(panel("programme.state", new Span(getTranslation("draft.not-saved"))));
            return;
        }
        besideHeading(new DraftBadge(now));
        var author =
                new Span(
                        now.mine()
                                ? getTranslation("draft.mine")
                                : getTranslation("draft.of", now.author()));
        beside.add(panel("programme.state", author));
        if (!now.problems().isEmpty()) {
            beside.add(new ProblemList(now.problems(), now.document()));
        }
        beside.add(
                new PreviewPanel(
                        now.preview(), change -> ProgrammeNavigation.toDraft(code, change)));
        actions(save, count(now), publish(now));
        poll(now.preview() != null && !now.preview().done());
    }

    private Component panel(String title, Component body) {
        var head = new Div(new H2(getTranslation(title)));
        head.addClassName("panel-head");
        var text = new Div(body);
        text.addClassName("body");
        var panel = new Div(head, text);
        panel.addClassName("panel");
        return panel;
    }

    private Button count(ProgrammeDraft now) {
        var count = new Button(getTranslation("preview.begin"), _ -> ifSaved(this::count));
        count.setEnabled(now.problems().isEmpty());
        return count;
    }

    private Button publish(ProgrammeDraft now) {
        var publish = new Button(getTranslation("draft.publish"), _ -> ifSaved(this::askPublish));
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        publish.setEnabled(!now.mine() && now.preview() != null && now.preview().done());
        return publish;
    }

    /** What is counted and published is what was saved, not what is on the screen. */
    private void ifSaved(Runnable then) {
        var written = editor == null ? null : editor.read().orElse(null);
        if (draft == null || !draft.document().equals(written)) {
            ErrorNotice.refused(getTranslation("draft.save-first"));
            return;
        }
        then.run();
    }

    private void save() {
        var written = editor == null ? null : editor.read().orElse(null);
        if (written == null) {
            ErrorNotice.refused(getTranslation("draft.incomplete"));
            return;
        }
        try {
            draft =
                    programmes.save(
                            code, new SaveProgramme(draft == null ? 0 : draft.version(), written));
        } catch (ApiProblem problem) {
            if (problem.code() != ProblemCode.INVALID) {
                throw problem;
            }
            show();
            beside.addComponentAsFirst(new ProblemList(problem.fields(), written));
            return;
        }
        heading(written.title());
        show();
        ErrorNotice.done(getTranslation("draft.saved"));
    }

    private void count() {
        var counting = programmes.preview(code);
        counted(counting);
    }

    private void counted(RulePreview preview) {
        draft = programmes.draft(code);
        show();
        poll(!preview.done());
    }

    private void askPublish() {
        var ask = new ConfirmDialog();
        ask.setHeader(getTranslation("draft.publish.title"));
        ask.setText(getTranslation("draft.publish.text"));
        ask.setConfirmText(getTranslation("draft.publish"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("action.cancel"));
        ask.addConfirmListener(_ -> {
            programmes.publish(code, new PublishProgramme(draft == null ? 0 : draft.version()));
            ErrorNotice.done(getTranslation("draft.published"));
            ProgrammeNavigation.to(code);
        });
        ask.open();
    }

    private void list(RulePreview.@Nullable Change change) {
        if (change == null || draft == null || draft.preview() == null) {
            closeSide();
            return;
        }
        side(
                new ChangedDrawer(
                        programmes,
                        code,
                        draft.preview(),
                        change,
                        () -> ProgrammeNavigation.toDraft(code, null)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling = event.getUI().addPollListener(_ -> look());
        var now = draft;
        poll(now != null && now.preview() != null && !now.preview().done());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
    }

    private void look() {
        var now = draft;
        if (now != null && now.preview() != null && !now.preview().done()) {
            counted(programmes.preview(code, now.preview().id()));
        }
    }

    private void poll(boolean wanted) {
        getUI().ifPresent(ui -> ui.setPollInterval(wanted ? POLL_MILLIS : -1));
    }
}
