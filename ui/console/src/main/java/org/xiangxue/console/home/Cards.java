package org.xiangxue.console.home;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.function.Function;
import java.util.function.Supplier;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.account.Permission;

/** Cards that say how much waits. */
final class Cards {

    static final int LOOKED_AT = 50;

    private Cards() {}

    /** A card that is drawn for whoever has the permission. */
    record Work(Permission permission, Supplier<Component> shown) implements WaitingWork {
        @Override
        public Component card() {
            return shown.get();
        }
    }

    static Component counted(RouterLink link, long waiting, String key) {
        return card(link, String.valueOf(waiting), translate(key), translate(key + ".text"));
    }

    /**
     * A long list is not counted: what does not fit on its first page is "more than".
     *
     * @param first that page, of at most {@link #LOOKED_AT}
     */
    static WaitingWork paged(
            Permission permission,
            Function<String, RouterLink> way,
            Supplier<Keyset<?>> first,
            String key) {
        return new Work(
                permission,
                () -> {
                    var page = first.get();
                    var count = page.items().size() + (page.next() == null ? "" : "+");
                    return card(way.apply(""), count, translate(key), translate(key + ".text"));
                });
    }

    static Component card(RouterLink link, String figure, String title, String text) {
        var big = new Span(figure);
        big.addClassName("big");
        link.add(title(title), big, small(text));
        return link;
    }

    static Span title(String text) {
        var title = new Span(text);
        title.getStyle().set("font-weight", "700");
        return title;
    }

    static Span small(String text) {
        var small = new Span(text);
        small.addClassName("secondary");
        return small;
    }
}
