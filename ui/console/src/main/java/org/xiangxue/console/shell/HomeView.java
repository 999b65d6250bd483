package org.xiangxue.console.shell;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;

@Route("")
@PageTitle("乡学")
class HomeView extends Main {

    private static final long serialVersionUID = 1L;

    HomeView() {
        add(new H1("乡学"));
    }
}
