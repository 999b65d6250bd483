package org.xiangxue.console.household;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.xiangxue.console.component.Downloads;
import org.xiangxue.console.component.Figures;
import org.xiangxue.contract.account.LearnerAccess;
import org.xiangxue.contract.account.LearnerAccess.Member;
import org.xiangxue.contract.account.LearnerAccessApi;
import org.xiangxue.contract.household.HouseholdId;

/** What the clerk does for those who cannot get in: a code, an unlocking, the card on paper. */
class AccessPanel extends Div {

    private final transient LearnerAccessApi api;
    private final transient HouseholdId household;
    private final Div members = new Div();

    AccessPanel(LearnerAccessApi api, HouseholdId household) {
        this.api = api;
        this.household = household;
        addClassName("panel");
        var card =
                Downloads.paper(
                        getTranslation("access.card"),
                        "/api/v1/learner-access/{household}/card.pdf",
                        household);
        card.addClassName("button-link");
        var head = new Div(new H2(getTranslation("access.title")), card);
        head.addClassName("panel-head");
        add(head, members);
        load();
    }

    private void load() {
        var access = api.get(household);
        members.removeAll();
        var number = new Div(getTranslation("access.number", spaced(access)));
        number.addClassName("body");
        members.add(number);
        access.members().forEach(member -> members.add(line(member)));
    }

    private static String spaced(LearnerAccess access) {
        return access.number().replaceFirst("(\\d{4})(\\d{4})", "$1 $2");
    }

    private Component line(Member member) {
        var face = new Span(getTranslation("face." + member.face().icon()));
        face.addClassName("face");
        face.getStyle().set("background", member.face().colour());
        var name = new Span(member.name());
        name.getStyle().set("font-weight", "700");
        var state = new Div(state(member));
        state.addClassNames("secondary", "small");
        var text = new Span(name, state);
        var code = new Button(getTranslation("access.code"), _ -> code(member));
        code.addThemeVariants(ButtonVariant.LUMO_SMALL);
        code.setAriaLabel(getTranslation("access.code-for", member.name()));
        var line = new Div(text, face, code);
        line.addClassNames("household-line", "body");
        if (member.lockedUntil() != null) {
            var unlock = new Button(getTranslation("access.unlock"), _ -> unlock(member));
            unlock.addThemeVariants(ButtonVariant.LUMO_SMALL);
            line.add(unlock);
        }
        return line;
    }

    private String state(Member member) {
        if (member.lockedUntil() != null) {
            return getTranslation("access.locked", Figures.clock(member.lockedUntil()));
        }
        if (member.codeValidUntil() != null) {
            return getTranslation("access.code-until", Figures.dayAndTime(member.codeValidUntil()));
        }
        return getTranslation(member.hasSecret() ? "access.ready" : "access.none");
    }

    private void code(Member member) {
        new CodeDialog(member.name(), api.issueCode(household, member.person())).open();
        load();
    }

    private void unlock(Member member) {
        api.unlock(household, member.person());
        load();
    }
}
