package org.xiangxue.console.home;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.xiangxue.console.eligibility.decision.DecisionNavigation;
import org.xiangxue.console.eligibility.notice.NoticeNavigation;
import org.xiangxue.console.shell.SignedIn;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.eligibility.decision.DecisionApi;
import org.xiangxue.contract.eligibility.decision.DecisionState;
import org.xiangxue.contract.eligibility.notice.CaseApi;
import org.xiangxue.contract.eligibility.notice.CaseState;

/** What waits for whoever decides on assistance. */
@Configuration(proxyBeanMethods = false)
class EligibilityWorks {

    @Bean
    @Order(9)
    WaitingWork decisions(DecisionApi decisions, SignedIn signedIn) {
        return Cards.paged(
                Permission.DECISION_DECIDE,
                DecisionNavigation::waiting,
                () -> first(decisions, signedIn, DecisionState.PROPOSED, Truth.MET),
                "home.decisions");
    }

    @Bean
    @Order(10)
    WaitingWork heldDecisions(DecisionApi decisions, SignedIn signedIn) {
        return Cards.paged(
                Permission.DECISION_DECIDE,
                DecisionNavigation::held,
                () -> first(decisions, signedIn, DecisionState.HELD, null),
                "home.decisions-held");
    }

    @Bean
    @Order(11)
    WaitingWork cases(CaseApi cases, SignedIn signedIn) {
        return Cards.paged(
                Permission.DECISION_DECIDE,
                NoticeNavigation::cases,
                () -> cases.list(signedIn.home().region(), CaseState.OPEN, null, Cards.LOOKED_AT),
                "home.cases");
    }

    private static Keyset<?> first(
            DecisionApi decisions,
            SignedIn signedIn,
            DecisionState state,
            @Nullable Truth outcome) {
        return decisions.list(
                signedIn.home().region(), null, state, outcome, null, Cards.LOOKED_AT);
    }
}
