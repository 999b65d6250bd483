package org.xiangxue.console.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.xiangxue.console.component.Icon;
import org.xiangxue.contract.ProblemCode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Staff sign in to the server with their own browser: the cookie lands there, and the password
 * never comes here.
 */
@Route(value = SignInView.PATH, autoLayout = false)
class SignInView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    static final String PATH = "sign-in";

    private final Form form = new Form();

    SignInView(JsonMapper json) {
        addClassName("sign-in");
        form.set("userLabel", getTranslation("sign-in.username"));
        form.set("passwordLabel", getTranslation("sign-in.password"));
        form.set("buttonLabel", getTranslation("sign-in.do"));
        form.set("busyLabel", getTranslation("sign-in.busy"));
        form.set("emptyText", getTranslation("sign-in.empty"));
        form.set("unreachableText", getTranslation("fault.unreachable"));
        form.set("lockedText", getTranslation("sign-in.locked-until"));
        form.set("problems", json.writeValueAsString(problems()));
        var language = Language.of(getLocale()).other();
        var other =
                new Button(getTranslation("language.other"), _ -> language.choose(UI.getCurrent()));
        other.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        var brand = new Div(Icon.BRAND.draw(), new Span(getTranslation("brand")));
        brand.addClassName("brand");
        add(
                new Div(
                        brand,
                        new H1(getTranslation("sign-in.title")),
                        form,
                        new Paragraph(getTranslation("sign-in.help")),
                        other));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sign-in.title") + " · " + getTranslation("brand");
    }

    private static java.util.Map<String, String> problems() {
        return Arrays.stream(ProblemCode.values())
                .collect(Collectors.toMap(ProblemCode::name, ProblemTexts::of));
    }

    /** Sends name and password from the page itself. */
    @Tag("staff-sign-in")
    @JsModule("context://look/staff-sign-in.js")
    static class Form extends com.vaadin.flow.component.Component {

        private static final long serialVersionUID = 1L;

        void set(String property, String text) {
            getElement().setProperty(property, text);
        }
    }
}
