package org.xiangxue.console.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

/** Tells what went wrong during an action; the page stays. */
@Component
public class ErrorNotice implements ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(ErrorNotice.class);
    private static final int SHOWN_MILLIS = 8_000;

    private final transient SignedIn signedIn;

    ErrorNotice(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public void error(ErrorEvent event) {
        tell(event.getThrowable());
    }

    /** For callers that put their own state right first. */
    public void tell(Throwable thrown) {
        var ui = UI.getCurrent();
        var problem = ApiProblem.in(thrown);
        if (ui == null) {
            log.atError().setCause(thrown).log("failed outside of a page");
        } else if (problem.isEmpty()) {
            show(unexpected(thrown));
        } else if (problem.get().endsSession()) {
            signedIn.forget();
            EntryGuard.askAgain(ui);
        } else {
            show(ProblemTexts.of(problem.get()));
        }
    }

    /** One sentence of an exception that may be a refusal or a fault. */
    public static String sentence(Throwable thrown) {
        return ApiProblem.in(thrown).map(ProblemTexts::of).orElseGet(() -> unexpected(thrown));
    }

    /** Something was done. */
    public static void done(String text) {
        var notification = Notification.show(text, 4_000, Notification.Position.BOTTOM_CENTER);
        notification.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
    }

    /** The server refused, and the page knows better words than the general ones. */
    public static void refused(String text) {
        show(text);
    }

    private static String unexpected(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResourceAccessException) {
                return translate("fault.unreachable");
            }
        }
        log.atError().setCause(thrown).log("an action failed");
        return translate("fault.text");
    }

    private static void show(String text) {
        var notification =
                Notification.show(text, SHOWN_MILLIS, Notification.Position.BOTTOM_CENTER);
        notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notification.setAssertive(true);
    }
}
