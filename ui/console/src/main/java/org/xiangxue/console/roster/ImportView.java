package org.xiangxue.console.roster;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.Address;
import org.xiangxue.console.component.Downloads;
import org.xiangxue.console.component.Figures;
import org.xiangxue.console.component.Page;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.console.shell.Background;
import org.xiangxue.console.shell.ErrorNotice;
import org.xiangxue.console.shell.MainLayout;
import org.xiangxue.console.shell.Needs;
import org.xiangxue.console.shell.ProblemTexts;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.household.ImportApi;
import org.xiangxue.contract.household.ImportId;
import org.xiangxue.contract.household.ImportSummary;
import org.xiangxue.contract.household.Outcome;

/** One roster: what each of its rows would do, and the button that does it. */
@Route(value = "imports/:id", layout = MainLayout.class)
@Needs(Permission.HOUSEHOLD_IMPORT)
class ImportView extends Page implements BeforeEnterObserver {

    private static final int POLL_MILLIS = 1_000;

    private final transient ImportApi imports;
    private final transient ErrorNotice errors;
    private final Div body = new Div();
    private transient @Nullable ImportSummary summary;
    private @Nullable Registration polling;

    ImportView(ImportApi imports, ErrorNotice errors) {
        this.imports = imports;
        this.errors = errors;
        body.addClassNames("stack");
        body.getStyle().set("flex", "1").set("min-height", "0");
        content(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id =
                event.getRouteParameters()
                        .get("id")
                        .flatMap(text -> Address.read(text, ImportId::of));
        show(imports.get(id.orElseThrow(NotFoundException::new)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        polling = ui.addPollListener(_ -> poll());
        ui.setPollInterval(working() ? POLL_MILLIS : -1);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
    }

    private void poll() {
        if (working() && summary != null) {
            show(imports.get(summary.id()));
        }
    }

    private boolean working() {
        return summary != null
                && switch (summary.state()) {
                    case CHECKING, APPLYING -> true;
                    case CHECKED, APPLIED, FAILED -> false;
                };
    }

    private void show(ImportSummary next) {
        summary = next;
        heading(next.fileName());
        besideHeading(new StateBadge(next.state()));
        crumbs(ImportNavigation.link(getTranslation("nav.imports")), new Span(next.fileName()));
        actions();
        body.removeAll();
        body.add(about(next));
        getUI().ifPresent(ui -> ui.setPollInterval(working() ? POLL_MILLIS : -1));
        switch (next.state()) {
            case CHECKING, APPLYING -> body.add(progress(next));
            case CHECKED -> {
                actions(outcomeFile(next), applyButton(next));
                outcome(next);
            }
            case APPLIED -> {
                actions(outcomeFile(next));
                outcome(next);
            }
            case FAILED -> body.add(failure(next));
        }
    }

    private Span about(ImportSummary next) {
        var about =
                new Span(
                        getTranslation(
                                "import.about",
                                Figures.day(next.asOf()),
                                next.uploadedBy(),
                                Figures.dayAndTime(next.uploadedAt())));
        about.addClassName("secondary");
        return about;
    }

    private Div progress(ImportSummary next) {
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        var box =
                new Div(
                        new Paragraph(
                                getTranslation(
                                        "import.progress." + next.state().name(),
                                        Figures.exact(next.rows()))),
                        bar,
                        new Paragraph(getTranslation("import.progress.leave")));
        box.addClassNames("panel", "body", "stack");
        return box;
    }

    private Div failure(ImportSummary next) {
        var why =
                Optional.ofNullable(next.problem())
                        .map(ProblemTexts::of)
                        .orElseGet(() -> getTranslation("fault.text"));
        var box = new Div(new Span(getTranslation("import.failed")), new Span(why));
        box.addClassName("warn");
        return box;
    }

    private void outcome(ImportSummary next) {
        if (next.missing() > 0) {
            var missing =
                    new Div(
                            new Span(
                                    getTranslation(
                                            "import.missing", Figures.exact(next.missing()))));
            missing.addClassName("warn");
            body.add(missing);
        }
        body.add(new RowsPanel(imports, next));
    }

    private Component outcomeFile(ImportSummary next) {
        var link =
                Downloads.link(
                        getTranslation("import.outcome-file"),
                        "/api/v1/households/imports/{id}/outcome.xlsx",
                        next.id());
        link.addClassName("button-link");
        return link;
    }

    private static long good(ImportSummary summary) {
        return Stream.of(Outcome.NEW, Outcome.CHANGED, Outcome.MOVED)
                .mapToLong(outcome -> summary.counts().getOrDefault(outcome, 0L))
                .sum();
    }

    private Button applyButton(ImportSummary next) {
        var good = good(next);
        var apply =
                new Button(
                        getTranslation("import.apply", Figures.exact(good)),
                        _ -> new ApplyDialog(next, good, () -> apply(next.id())).open());
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        apply.setEnabled(good > 0);
        return apply;
    }

    private void apply(ImportId id) {
        actions();
        Background.run(() -> imports.apply(id), this::show, problem -> refused(id, problem));
        body.removeAll();
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        body.add(new Paragraph(getTranslation("import.progress.APPLYING", "")), bar);
    }

    private void refused(ImportId id, Exception problem) {
        show(imports.get(id));
        if (problem instanceof ApiProblem known && known.code() == ProblemCode.REGISTRY_CHANGED) {
            var warning =
                    new Div(
                            new Span(getTranslation("import.changed-meanwhile")),
                            ImportNavigation.link(getTranslation("import.upload-again")));
            warning.addClassName("warn");
            body.addComponentAsFirst(warning);
            return;
        }
        errors.tell(problem);
    }
}
