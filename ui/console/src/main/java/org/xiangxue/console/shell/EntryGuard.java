package org.xiangxue.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.ProblemCode;

/** Before any page opens: the language of its frame, who is signed in, and whether they may. */
@Component
class EntryGuard implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient ErrorNotice errors;

    EntryGuard(SignedIn signedIn, ErrorNotice errors) {
        this.signedIn = signedIn;
        this.errors = errors;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.setSystemMessagesProvider(Texts::system);
        event.addIndexHtmlRequestListener(response ->
                response.getDocument()
                        .child(0)
                        .attr("lang", Language.of(response.getVaadinRequest()).tag()));
        service.addSessionInitListener(session -> session.getSession().setErrorHandler(errors));
        service.addUIInitListener(init -> {
            var ui = init.getUI();
            ui.setLocale(Credentials.current().language());
            Texts.connection(ui);
            ui.addBeforeEnterListener(this::check);
        });
    }

    private void check(BeforeEnterEvent event) {
        var target = event.getNavigationTarget();
        if (target == SignInView.class || HasErrorParameter.class.isAssignableFrom(target)) {
            return;
        }
        var me = signedIn.find();
        if (me.isEmpty()) {
            // The address stays: after signing in the browser loads it again.
            event.rerouteTo(SignInView.class);
            return;
        }
        var needs = target.getAnnotation(Needs.class);
        if (needs == null) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        var may =
                Arrays.stream(needs.value())
                        .anyMatch(one -> me.get().permissions().contains(one.name()));
        if (needs.value().length > 0 && !may) {
            event.rerouteToError(new ApiProblem(ProblemCode.FORBIDDEN), target.getName());
        }
    }

    /** The sign-in has ended: the same address, which now asks to sign in. */
    static void askAgain(UI ui) {
        ui.getPage().reload();
    }
}
