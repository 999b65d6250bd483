package org.xiangxue.console.sample;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.mocks.MockRequest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.xiangxue.console.XiangxueConsole;
import org.xiangxue.contract.account.Role;

/** Views on the sample server, as somebody. */
@SpringBootTest(
        classes = {XiangxueConsole.class, SampleServer.class},
        properties = {"spring.config.name=console", "server.servlet.context-path="})
@ViewPackages(packages = "org.xiangxue.console")
public abstract class ViewTest extends SpringBrowserlessTest {

    @Autowired protected SampleServer.Refusals refusals;

    protected void signIn(Role role) {
        request().setCookiesInt(new Cookie[] {new Cookie("XIANGXUE", role.name())});
    }

    private static MockRequest request() {
        return (MockRequest) VaadinServletRequest.getCurrent().getRequest();
    }

    @AfterEach
    void forgetRefusals() {
        refusals.clear();
    }

    /** Goes to an address with its query, as a browser does. */
    protected <V extends Component> V go(String address, Class<V> view) {
        var parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
        return view.cast(getCurrentView());
    }

    protected String heading() {
        return find(H1.class).all().getFirst().getText();
    }

    protected Button button(String text) {
        return find(Button.class).withCondition(one -> one.getText().equals(text)).all().getFirst();
    }

    /** All text of a part of the page. */
    protected static String text(Component part) {
        return part.getElement().getTextRecursively();
    }

    protected String notice() {
        return find(Notification.class).all().stream()
                .map(one -> test(one).getText())
                .reduce("", String::concat);
    }
}
