package org.xiangxue.console.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import org.xiangxue.console.component.Page;

@ParentLayout(MainLayout.class)
class MissingView extends Page implements HasErrorParameter<NotFoundException> {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;

    MissingView(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        if (signedIn.find().isEmpty()) {
            event.rerouteTo(SignInView.class);
        }
        heading(getTranslation("missing.title"));
        say(getTranslation("missing.text"));
        content(new Anchor("", getTranslation("action.to-home")));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
