package org.xiangxue.console.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.xiangxue.console.component.Page;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.region.RegionApi;

/** A page that cannot be shown, with the reason: not yours, not there, or a refusal. */
@ParentLayout(MainLayout.class)
class RefusedView extends Page implements HasErrorParameter<ApiProblem> {

    private static final long serialVersionUID = 1L;

    private final transient RegionApi regions;
    private final transient SignedIn signedIn;

    RefusedView(RegionApi regions, SignedIn signedIn) {
        this.regions = regions;
        this.signedIn = signedIn;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<ApiProblem> parameter) {
        var problem = parameter.getException();
        if (problem.endsSession()) {
            signedIn.forget();
            event.rerouteTo(SignInView.class);
            return HttpServletResponse.SC_UNAUTHORIZED;
        }
        switch (problem.code()) {
            case FORBIDDEN -> {
                heading(getTranslation("refused.not-yours"));
                say(getTranslation("refused.ask"));
            }
            case OUTSIDE_AREA -> {
                heading(getTranslation("refused.elsewhere", owner(event)));
                say(getTranslation("refused.own-area", signedIn.home().regionName()));
            }
            case NOT_FOUND -> {
                heading(getTranslation("missing.title"));
                say(getTranslation("missing.text"));
            }
            default -> {
                heading(getTranslation("refused.title"));
                say(ProblemTexts.of(problem));
            }
        }
        content(new Anchor("", getTranslation("action.to-home")));
        return problem.code() == ProblemCode.NOT_FOUND
                ? HttpServletResponse.SC_NOT_FOUND
                : HttpServletResponse.SC_FORBIDDEN;
    }

    /** Who answers for the area that the address names. */
    private String owner(BeforeEnterEvent event) {
        var named = event.getLocation().getQueryParameters();
        return Stream.of("region", "list")
                .flatMap(key -> named.getSingleParameter(key).stream())
                .filter(region -> !signedIn.covers(region))
                .findFirst()
                .map(this::name)
                .orElseGet(() -> getTranslation("refused.others"));
    }

    private String name(String region) {
        try {
            return regions.path(region).getLast().name();
        } catch (ApiProblem unknown) {
            return getTranslation("refused.others");
        }
    }
}
