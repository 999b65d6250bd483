package org.xiangxue.console.course;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiangxue.console.component.Badge;
import org.xiangxue.console.component.PurposeDialog;
import org.xiangxue.console.shell.ErrorNotice;
import org.xiangxue.console.shell.SignedIn;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.course.AuthoringApi;
import org.xiangxue.contract.course.Draft;
import org.xiangxue.contract.course.DraftState;
import org.xiangxue.contract.course.ReturnDraft;

/** What the person in front of the screen can do with the course as it stands. */
class CourseHeader {

    private final AuthoringApi authoring;
    private final SignedIn signedIn;
    private final Saving saving;
    private final Runnable reload;
    private final Button back;
    private final Button submit;

    CourseHeader(
            AuthoringApi authoring,
            SignedIn signedIn,
            Saving saving,
            Runnable undo,
            Runnable reload) {
        this.authoring = authoring;
        this.signedIn = signedIn;
        this.saving = saving;
        this.reload = reload;
        back = new Button(translate("editor.undo"), _ -> undo.run());
        submit = new Button(translate("editor.submit"), _ -> submit());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }

    static boolean editable(Draft draft) {
        return draft.own() && draft.state() != DraftState.SUBMITTED;
    }

    Component[] beside(Draft draft) {
        var next = Optional.ofNullable(draft.published()).orElse(0) + 1;
        var version = draft.state() == DraftState.PUBLISHED ? next - 1 : next;
        var badge = new DraftBadge(draft.state());
        badge.setText(badge.getText() + "　" + translate("courses.version", version));
        return editable(draft)
                ? new Component[] {badge, saving.state()}
                : new Component[] {badge, author(draft)};
    }

    private static Span author(Draft draft) {
        var author = new Span(translate("course.by", draft.author()));
        author.addClassName("secondary");
        return author;
    }

    /** What the reviewer said, until it is submitted again. */
    Component comment(Draft draft) {
        var comment = new Div();
        comment.addClassName("warn");
        comment.setVisible(draft.state() == DraftState.RETURNED && draft.comment() != null);
        comment.add(
                new Badge(translate("draft.RETURNED"), Badge.Tone.GOLD),
                new Span(Optional.ofNullable(draft.comment()).orElse("")));
        return comment;
    }

    Component[] actions(Draft draft) {
        List<Component> actions = new ArrayList<>();
        if (editable(draft)) {
            back.setEnabled(saving.canUndo());
            submit.setEnabled(draft.gaps().isEmpty() && draft.state() != DraftState.PUBLISHED);
            actions.add(back);
            actions.add(submit);
        } else if (draft.state() == DraftState.SUBMITTED && draft.own()) {
            actions.add(new Button(translate("editor.take-back"), _ -> takeBack(draft)));
        } else if (draft.state() == DraftState.SUBMITTED
                && signedIn.may(Permission.COURSE_PUBLISH)) {
            actions.add(new Button(translate("review.return"), _ -> sendBack(draft)));
            actions.add(publish(draft));
        }
        return actions.toArray(Component[]::new);
    }

    private void submit() {
        authoring.submit(saving.draft().id());
        ErrorNotice.done(translate("editor.submitted"));
        reload.run();
    }

    private void takeBack(Draft draft) {
        authoring.sendBack(draft.id(), new ReturnDraft(translate("editor.taken-back")));
        reload.run();
    }

    private void sendBack(Draft draft) {
        new PurposeDialog(
                        PurposeDialog.Why.REASON,
                        translate("review.return"),
                        translate("review.return.text", draft.author()),
                        translate("review.return"),
                        comment -> {
                            authoring.sendBack(draft.id(), new ReturnDraft(comment));
                            CourseNavigation.toList(false);
                            ErrorNotice.done(translate("review.returned"));
                        })
                .open();
    }

    private Button publish(Draft draft) {
        var publish =
                new Button(
                        translate("review.publish"),
                        _ -> {
                            var ask = new ConfirmDialog();
                            ask.setHeader(
                                    translate("review.publish.title", draft.content().title()));
                            ask.setText(translate("review.publish.text"));
                            ask.setConfirmText(translate("review.publish"));
                            ask.setCancelable(true);
                            ask.setCancelText(translate("action.cancel"));
                            ask.addConfirmListener(_ -> {
                                authoring.publish(draft.id());
                                CourseNavigation.toList(true);
                                ErrorNotice.done(translate("review.published"));
                            });
                            ask.open();
                        });
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return publish;
    }
}
