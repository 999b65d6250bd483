package org.xiangxue.console.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.net.URI;
import org.springframework.web.util.UriComponentsBuilder;

/** Files of the server, fetched by the browser itself with its own cookie. */
public final class Downloads {

    private Downloads() {}

    public static Anchor link(String text, String path, Object... variables) {
        var link = new Anchor(address(path, variables), text);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    /** Opens beside the page, as a paper to look at and print. */
    public static Anchor paper(String text, String path, Object... variables) {
        var link = new Anchor(address(path, variables), text);
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        return link;
    }

    public static void start(URI address) {
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "const a = document.createElement('a'); a.href = $0; a.download = '';"
                                + "document.body.append(a); a.click(); a.remove()",
                        address.toString());
    }

    private static String address(String path, Object... variables) {
        return UriComponentsBuilder.fromPath(path).encode().buildAndExpand(variables).toUriString();
    }
}
