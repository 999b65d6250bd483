package org.xiangxue.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.servlet.http.HttpServletResponse;
import org.xiangxue.console.component.Page;

/**
 * A page that failed: what happened, and once more. Outside of the frame, which may be what failed.
 */
class FaultView extends Page implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        heading(getTranslation("fault.title"));
        say(ErrorNotice.sentence(parameter.getCaughtException()));
        content(
                new Button(
                        getTranslation("action.again"), _ -> UI.getCurrent().getPage().reload()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
