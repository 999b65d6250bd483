package org.xiangxue.console.eligibility.programme;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.Address;
import org.xiangxue.contract.eligibility.RulePreview;

/** Ways to the programmes and their drafts. */
final class ProgrammeNavigation {

    private static final String DRAFTS = "drafts";
    private static final String LIST = "list";

    private ProgrammeNavigation() {}

    static void to(boolean drafts) {
        UI.getCurrent()
                .navigate(
                        ProgrammeListView.class,
                        drafts ? QueryParameters.of(LIST, DRAFTS) : QueryParameters.empty());
    }

    static RouterLink list(String text) {
        return new RouterLink(text, ProgrammeListView.class);
    }

    static boolean isDrafts(QueryParameters query) {
        return query.getSingleParameter(LIST).filter(DRAFTS::equals).isPresent();
    }

    static RouterLink link(String text, String code) {
        return new RouterLink(text, ProgrammeView.class, parameters(code));
    }

    static void to(String code) {
        UI.getCurrent().navigate(ProgrammeView.class, parameters(code));
    }

    static RouterLink draft(String text, String code) {
        return new RouterLink(text, DraftView.class, parameters(code));
    }

    /**
     * @param change whose households are shown beside; null for none
     */
    static void toDraft(String code, RulePreview.@Nullable Change change) {
        UI.getCurrent()
                .navigate(
                        DraftView.class,
                        parameters(code),
                        Address.saying().with(LIST, change).query());
    }

    static Optional<RulePreview.Change> change(QueryParameters query) {
        return Address.of(query).choice(LIST, RulePreview.Change.class);
    }

    private static RouteParameters parameters(String code) {
        return new RouteParameters("code", code);
    }
}
