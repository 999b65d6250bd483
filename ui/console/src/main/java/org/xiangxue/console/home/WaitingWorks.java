package org.xiangxue.console.home;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.xiangxue.console.component.Figures;
import org.xiangxue.console.course.CourseNavigation;
import org.xiangxue.console.coverage.CoverageNavigation;
import org.xiangxue.console.evidence.EvidenceNavigation;
import org.xiangxue.console.household.CorrectionNavigation;
import org.xiangxue.console.household.HouseholdNavigation;
import org.xiangxue.console.roster.ImportNavigation;
import org.xiangxue.console.shell.SignedIn;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.course.AuthoringApi;
import org.xiangxue.contract.course.DraftState;
import org.xiangxue.contract.course.DraftSummary;
import org.xiangxue.contract.coverage.CoverageApi;
import org.xiangxue.contract.household.CorrectionApi;
import org.xiangxue.contract.household.CorrectionState;
import org.xiangxue.contract.household.ImportApi;
import org.xiangxue.contract.household.ImportSummary;
import org.xiangxue.contract.learning.ReviewApi;

/** The kinds of work, in the order in which the page shows them. */
@Configuration(proxyBeanMethods = false)
class WaitingWorks {

    private static final int LOOKED_AT = 50;

    private record Work(Permission permission, Supplier<Component> shown) implements WaitingWork {
        @Override
        public Component card() {
            return shown.get();
        }
    }

    @Bean
    @Order(1)
    WaitingWork uncovered(CoverageApi coverage, SignedIn signedIn) {
        return new Work(
                Permission.COVERAGE_READ,
                () -> {
                    var total = coverage.report(signedIn.home().region(), null, null).total();
                    return card(
                            CoverageNavigation.link(""),
                            Figures.rate(total.coveredHouseholds(), total.households()),
                            translate("home.coverage", total.name()),
                            translate(
                                    "home.coverage.text",
                                    Figures.exact(total.households() - total.coveredHouseholds())));
                });
    }

    @Bean
    @Order(2)
    WaitingWork checkedImports(ImportApi imports) {
        return new Work(
                Permission.HOUSEHOLD_IMPORT,
                () -> {
                    var waiting =
                            imports.list(0, LOOKED_AT).stream()
                                    .filter(one -> one.state() == ImportSummary.State.CHECKED)
                                    .count();
                    return counted(ImportNavigation.link(""), waiting, "home.imports");
                });
    }

    @Bean
    @Order(3)
    WaitingWork submittedCourses(AuthoringApi authoring) {
        return new Work(
                Permission.COURSE_PUBLISH,
                () -> {
                    var waiting =
                            drafts(authoring)
                                    .filter(one ->
                                            one.state() == DraftState.SUBMITTED && !one.own())
                                    .count();
                    return counted(CourseNavigation.link(""), waiting, "home.reviews");
                });
    }

    @Bean
    @Order(4)
    WaitingWork ownDrafts(AuthoringApi authoring) {
        return new Work(
                Permission.COURSE_AUTHOR,
                () -> {
                    var waiting =
                            drafts(authoring)
                                    .filter(one ->
                                            one.own()
                                                    && (one.state() == DraftState.DRAFT
                                                            || one.state() == DraftState.RETURNED))
                                    .count();
                    return counted(CourseNavigation.link(""), waiting, "home.drafts");
                });
    }

    @Bean
    @Order(5)
    WaitingWork flags(ReviewApi reviews, SignedIn signedIn) {
        return new Work(
                Permission.EVIDENCE_REVIEW,
                () ->
                        paged(
                                EvidenceNavigation.flags(""),
                                reviews.flags(signedIn.home().region(), null, LOOKED_AT),
                                "home.flags"));
    }

    @Bean
    @Order(6)
    WaitingWork held(ReviewApi reviews, SignedIn signedIn) {
        return new Work(
                Permission.EVIDENCE_REVIEW,
                () ->
                        paged(
                                EvidenceNavigation.held(""),
                                reviews.held(signedIn.home().region(), null, LOOKED_AT),
                                "home.held"));
    }

    @Bean
    @Order(7)
    WaitingWork corrections(CorrectionApi corrections, SignedIn signedIn) {
        return new Work(
                Permission.CORRECTION_DECIDE,
                () ->
                        paged(
                                CorrectionNavigation.link(""),
                                corrections.list(
                                        signedIn.home().region(),
                                        CorrectionState.PROPOSED,
                                        null,
                                        null,
                                        LOOKED_AT),
                                "home.corrections"));
    }

    @Bean
    @Order(8)
    WaitingWork learners() {
        return new Work(
                Permission.LEARNER_ACCESS,
                () -> {
                    var link = HouseholdNavigation.list("");
                    link.add(
                            title(translate("home.learners")),
                            small(translate("home.learners.text")));
                    return link;
                });
    }

    private static Stream<DraftSummary> drafts(AuthoringApi authoring) {
        return authoring.list(0, LOOKED_AT).stream();
    }

    private static Component counted(RouterLink link, long waiting, String key) {
        return card(link, String.valueOf(waiting), translate(key), translate(key + ".text"));
    }

    /** A long list is not counted: what does not fit on its first page is "more than". */
    private static Component paged(RouterLink link, Keyset<?> first, String key) {
        var count = first.items().size() + (first.next() == null ? "" : "+");
        return card(link, count, translate(key), translate(key + ".text"));
    }

    private static Component card(RouterLink link, String figure, String title, String text) {
        var big = new Span(figure);
        big.addClassName("big");
        link.add(title(title), big, small(text));
        return link;
    }

    private static Span title(String text) {
        var title = new Span(text);
        title.getStyle().set("font-weight", "700");
        return title;
    }

    private static Span small(String text) {
        var small = new Span(text);
        small.addClassName("secondary");
        return small;
    }
}
