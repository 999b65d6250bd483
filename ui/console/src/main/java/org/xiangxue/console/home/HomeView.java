package org.xiangxue.console.home;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.xiangxue.console.component.EmptyState;
import org.xiangxue.console.component.Icon;
import org.xiangxue.console.component.Page;
import org.xiangxue.console.shell.Door;
import org.xiangxue.console.shell.MainLayout;
import org.xiangxue.console.shell.Needs;
import org.xiangxue.console.shell.SignedIn;

/** What waits, by what the account may do; nothing else. */
@Route(value = "", layout = MainLayout.class)
@Needs({})
@Door(order = 0, icon = Icon.HOME, name = "nav.home")
class HomeView extends Page implements BeforeEnterObserver {

    private final transient List<WaitingWork> works;
    private final transient SignedIn signedIn;
    private final Div cards = new Div();

    HomeView(List<WaitingWork> works, SignedIn signedIn) {
        this.works = works;
        this.signedIn = signedIn;
        heading(getTranslation("home.title", signedIn.get().name()));
        cards.addClassName("waiting");
        content(cards);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        cards.removeAll();
        works.stream()
                .filter(work -> signedIn.may(work.permission()))
                .map(WaitingWork::card)
                .forEach(cards::add);
        if (cards.getChildren().findAny().isEmpty()) {
            cards.add(new EmptyState(getTranslation("home.nothing")));
        }
    }
}
