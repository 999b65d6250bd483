package org.xiangxue.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xiangxue.console.component.Icon;
import org.xiangxue.contract.account.Grant;
import org.xiangxue.contract.account.Me;
import org.xiangxue.contract.account.SignInApi;

/** The frame of every page: where one can go, and who is signed in. */
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;
    private final transient SignInApi signIn;
    private final Nav nav = new Nav();
    private final Div place = new Div();

    MainLayout(SignedIn signedIn, SignInApi signIn) {
        this.signedIn = signedIn;
        this.signIn = signIn;
        addClassName("frame");
        nav.addClassName("nav");
        nav.setAriaLabel(getTranslation("nav.main"));
        place.addClassName("place");
        add(nav, place);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        place.getElement().removeAllChildren();
        place.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement content) {
        place.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        nav.removeAll();
        nav.add(brand());
        signedIn.find()
                .ifPresent(me -> {
                    doors(me).forEach(door -> nav.add(link(door, event.getLocation().getPath())));
                    nav.add(person(me));
                });
    }

    private Component brand() {
        var brand = new Div(Icon.BRAND.draw(), new Span(getTranslation("brand")));
        brand.addClassName("brand");
        return brand;
    }

    private static List<Class<? extends Component>> doors(Me me) {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .map(RouteData::getNavigationTarget)
                .filter(view -> view.isAnnotationPresent(Door.class))
                .filter(view -> opens(view, me))
                .sorted(Comparator.comparingInt(view -> view.getAnnotation(Door.class).order()))
                .collect(Collectors.toList());
    }

    private static boolean opens(Class<? extends Component> view, Me me) {
        var needs = view.getAnnotation(Needs.class).value();
        return needs.length == 0
                || Arrays.stream(needs).anyMatch(one -> me.permissions().contains(one.name()));
    }

    private Component link(Class<? extends Component> view, String path) {
        var door = view.getAnnotation(Door.class);
        var link = new RouterLink(view);
        link.add(door.icon().draw(), new Span(getTranslation(door.name())));
        if (firstSegment(link.getHref()).equals(firstSegment(path))) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private static String firstSegment(String path) {
        return path.split("/", 2)[0];
    }

    private Component person(Me me) {
        var name = new Span(me.name());
        name.addClassName("name");
        var where =
                new Span(
                        me.grants().stream()
                                .map(this::office)
                                .distinct()
                                .collect(Collectors.joining("\n")));
        where.addClassName("secondary");
        var language = Language.of(getLocale()).other();
        var actions =
                new Div(
                        small("language.other", () -> language.choose(UI.getCurrent())),
                        small("password.change", () -> new PasswordDialog(signIn).open()),
                        small("sign-out", this::signOut));
        actions.addClassName("me-actions");
        var person = new Div(name, where);
        person.addClassName("me");
        if (signedIn.places().size() > 1) {
            person.add(area());
        }
        person.add(actions);
        return person;
    }

    /** Every page begins anew in the area that is chosen. */
    private Component area() {
        var area = new Select<Grant>();
        area.setLabel(getTranslation("area.choose"));
        area.setItems(signedIn.places());
        area.setItemLabelGenerator(
                place -> Optional.ofNullable(place.regionName()).orElse(place.region()));
        area.setValue(signedIn.home());
        area.setWidthFull();
        area.addValueChangeListener(change -> {
            signedIn.choose(change.getValue());
            UI.getCurrent().getPage().setLocation("");
        });
        return area;
    }

    private String office(Grant grant) {
        var region = Optional.ofNullable(grant.regionName()).orElse(grant.region());
        var role = getTranslation("role." + grant.role().name());
        return region.isEmpty() ? role : region + "　" + role;
    }

    private Button small(String key, Runnable action) {
        var button = new Button(getTranslation(key), _ -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    /**
     * By the browser, which holds the cookie; then no page of this session is of use to anybody.
     */
    private void signOut() {
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "return fetch('/api/v1/sign-out', {method: 'POST', credentials: 'same-origin'})"
                                + ".then(r => r.ok || r.status === 401)")
                .then(
                        Boolean.class,
                        done -> {
                            if (done) {
                                UI.getCurrent().getPage().setLocation("");
                                signedIn.forget();
                            } else {
                                ErrorNotice.done(getTranslation("fault.unreachable"));
                            }
                        },
                        _ -> ErrorNotice.done(getTranslation("fault.unreachable")));
    }
}
