package org.xiangxue.console.home;

import static com.vaadin.flow.i18n.I18NProvider.translate;

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

    @Bean
    @Order(1)
    WaitingWork uncovered(CoverageApi coverage, SignedIn signedIn) {
        return new Cards.Work(
                Permission.COVERAGE_READ,
                () -> {
                    var total = coverage.report(signedIn.home().region(), null, null).total();
                    return Cards.card(
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
        return new Cards.Work(
                Permission.HOUSEHOLD_IMPORT,
                () -> {
                    var waiting =
                            imports.list(0, Cards.LOOKED_AT).stream()
                                    .filter(one -> one.state() == ImportSummary.State.CHECKED)
                                    .count();
                    return Cards.counted(ImportNavigation.link(""), waiting, "home.imports");
                });
    }

    @Bean
    @Order(3)
    WaitingWork submittedCourses(AuthoringApi authoring) {
        return new Cards.Work(
                Permission.COURSE_PUBLISH,
                () -> {
                    var waiting =
                            drafts(authoring)
                                    .filter(one ->
                                            one.state() == DraftState.SUBMITTED && !one.own())
                                    .count();
                    return Cards.counted(CourseNavigation.link(""), waiting, "home.reviews");
                });
    }

    @Bean
    @Order(4)
    WaitingWork ownDrafts(AuthoringApi authoring) {
        return new Cards.Work(
                Permission.COURSE_AUTHOR,
                () -> {
                    var waiting =
                            drafts(authoring)
                                    .filter(one ->
                                            one.own()
                                                    && (one.state() == DraftState.DRAFT
                                                            || one.state() == DraftState.RETURNED))
                                    .count();
                    return Cards.counted(CourseNavigation.link(""), waiting, "home.drafts");
                });
    }

    @Bean
    @Order(5)
    WaitingWork flags(ReviewApi reviews, SignedIn signedIn) {
        return Cards.paged(
                Permission.EVIDENCE_REVIEW,
                EvidenceNavigation::flags,
                () -> reviews.flags(signedIn.home().region(), null, Cards.LOOKED_AT),
                "home.flags");
    }

    @Bean
    @Order(6)
    WaitingWork held(ReviewApi reviews, SignedIn signedIn) {
        return Cards.paged(
                Permission.EVIDENCE_REVIEW,
                EvidenceNavigation::held,
                () -> reviews.held(signedIn.home().region(), null, Cards.LOOKED_AT),
                "home.held");
    }

    @Bean
    @Order(7)
    WaitingWork corrections(CorrectionApi corrections, SignedIn signedIn) {
        return Cards.paged(
                Permission.CORRECTION_DECIDE,
                CorrectionNavigation::link,
                () ->
                        corrections.list(
                                signedIn.home().region(),
                                CorrectionState.PROPOSED,
                                null,
                                null,
                                Cards.LOOKED_AT),
                "home.corrections");
    }

    @Bean
    @Order(8)
    WaitingWork learners() {
        return new Cards.Work(
                Permission.LEARNER_ACCESS,
                () -> {
                    var link = HouseholdNavigation.list("");
                    link.add(
                            Cards.title(translate("home.learners")),
                            Cards.small(translate("home.learners.text")));
                    return link;
                });
    }

    private static Stream<DraftSummary> drafts(AuthoringApi authoring) {
        return authoring.list(0, Cards.LOOKED_AT).stream();
    }
}
