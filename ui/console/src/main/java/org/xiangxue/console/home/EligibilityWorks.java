package org.xiangxue.console.home;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.xiangxue.console.eligibility.decision.DecisionNavigation;
import org.xiangxue.console.eligibility.notice.NoticeNavigation;
import org.xiangxue.console.shell.SignedIn;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.eligibility.decision.DecisionApi;
import org.xiangxue.contract.eligibility.decision.DecisionState;
import org.xiangxue.contract.eligibility.notice.CaseApi;
import org.xiangxue.contract.eligibility.notice.CaseState;

/** What waits for whoever decides on assistance. */
@Configuration(proxyBeanMethods = false)
class EligibilityWorks {

    private static final int LOOKED_AT = 50;

    @Bean
    @Order(9)
    WaitingWork decisions(DecisionApi decisions, SignedIn signedIn) {
        return new Cards.Work(
                Permission.DECISION_DECIDE,
                () ->
                        Cards.paged(
                                DecisionNavigation.waiting(""),
                                decisions.list(
                                        signedIn.home().region(),
                                        null,
                                        DecisionState.PROPOSED,
                                        Truth.MET,
                                        null,
                                        LOOKED_AT),
                                "home.decisions"));
    }

    @Bean
    @Order(10)
    WaitingWork heldDecisions(DecisionApi decisions, SignedIn signedIn) {
        return new Cards.Work(
                Permission.DECISION_DECIDE,
                () ->
                        Cards.paged(
                                DecisionNavigation.held(""),
                                decisions.list(
                                        signedIn.home().region(),
                                        null,
                                        DecisionState.HELD,
                                        null,
                                        null,
                                        LOOKED_AT),
                                "home.decisions-held"));
    }

    @Bean
    @Order(11)
    WaitingWork cases(CaseApi cases, SignedIn signedIn) {
        return new Cards.Work(
                Permission.DECISION_DECIDE,
                () ->
                        Cards.paged(
                                NoticeNavigation.cases(""),
                                cases.list(
                                        signedIn.home().region(), CaseState.OPEN, null, LOOKED_AT),
                                "home.cases"));
    }
}
