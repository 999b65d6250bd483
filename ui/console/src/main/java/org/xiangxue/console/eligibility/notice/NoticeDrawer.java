package org.xiangxue.console.eligibility.notice;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.xiangxue.console.component.Downloads;
import org.xiangxue.console.component.Drawer;
import org.xiangxue.console.component.Figures;
import org.xiangxue.console.shell.ErrorNotice;
import org.xiangxue.contract.eligibility.notice.FileObjection;
import org.xiangxue.contract.eligibility.notice.NoticeApi;
import org.xiangxue.contract.eligibility.notice.NoticeSummary;

/** One notice: its sheet for the board, its page on the web, and who objects. */
class NoticeDrawer extends Drawer {

    private final transient NoticeApi notices;
    private final transient NoticeSummary notice;
    private final transient Runnable changed;
    private final Div lines = new Div();

    /**
     * @param decides the reader prints it and takes objections
     */
    NoticeDrawer(
            NoticeApi notices,
            NoticeSummary notice,
            LocalDate today,
            boolean decides,
            Runnable changed,
            Runnable close) {
        super(notice.title(), notice.regionName(), close);
        this.notices = notices;
        this.notice = notice;
        this.changed = changed;
        var body = new Div(facts(today));
        body.addClassName("body");
        if (!notice.over()) {
            body.add(page());
        }
        if (decides) {
            var names = new Button(translate("notice.names"), _ -> names());
            names.addThemeVariants(ButtonVariant.LUMO_SMALL);
            lines.add(names);
            body.add(lines);
        }
        body(body);
        if (decides) {
            actions();
        }
    }

    private Component facts(LocalDate today) {
        var list = new DescriptionList();
        list.addClassName("facts");
        fact(list, "notice.households", new Span(Figures.exact(notice.households())));
        fact(list, "notice.opened", new Span(Figures.dayAndTime(notice.openedAt())));
        fact(list, "notice.closes", new Span(Figures.dayAndTime(notice.closesAt())));
        fact(list, "decisions.state", new Hanging(notice, today));
        fact(
                list,
                "notice.objections",
                notice.openObjections() == 0
                        ? new Span(Figures.exact(0))
                        : NoticeNavigation.link(
                                translate("notice.objections.see", notice.openObjections()),
                                CaseFilter.OPEN.inRegion(notice.region())));
        return list;
    }

    private static void fact(DescriptionList list, String key, Component value) {
        list.add(new DescriptionList.Term(translate(key)), new DescriptionList.Description(value));
    }

    private Component page() {
        var page = new Anchor(notice.url(), translate("notice.page"));
        page.setRouterIgnore(true);
        page.setTarget("_blank");
        return page;
    }

    /** Names in full: seeing them is written down, and so they come only when asked for. */
    private void names() {
        lines.removeAll();
        lines.add(new NoticeLines(notices.sheet(notice.id()).lines(), this::object, notice.over()));
    }

    private void actions() {
        var print =
                Downloads.paper(
                        translate("notice.print"), "/api/v1/notices/{id}/sheet.pdf", notice.id());
        print.addClassNames("button-link", "primary");
        foot(print);
        if (!notice.over()) {
            foot(new Button(translate("notice.object"), _ -> object(1)));
        }
    }

    private void object(int number) {
        new ObjectionDialog(number, notice.households(), this::file).open();
    }

    private void file(FileObjection objection) {
        var filed = notices.object(notice.id(), objection);
        ErrorNotice.done(translate("notice.objected", Figures.day(filed.dueOn())));
        changed.run();
    }
}
