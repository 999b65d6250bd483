package org.xiangxue.contract.account;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.PersonId;

/** What the clerk of the village does for those who cannot get in. */
@HttpExchange("/api/v1/learner-access")
public interface LearnerAccessApi {

    /** Members of one household with the state of their access. */
    @GetExchange("/{household}")
    LearnerAccess get(@PathVariable HouseholdId household);

    /** A code of 8 digits, good for 24 hours and for one use; the former code ends. */
    @PostExchange("/{household}/{person}/code")
    OneTimeCode issueCode(@PathVariable HouseholdId household, @PathVariable PersonId person);

    @PostExchange("/{household}/{person}/unlocking")
    void unlock(@PathVariable HouseholdId household, @PathVariable PersonId person);

    /**
     * For a lost phone: ends the person's sessions and learning credentials on all devices; what a
     * device has not delivered yet is lost.
     */
    @PostExchange("/{household}/{person}/revocation")
    void revoke(@PathVariable HouseholdId household, @PathVariable PersonId person);

    /** The login card of a household as a PDF for printing: number, QR, faces; audited. */
    @GetExchange(value = "/{household}/card.pdf", accept = "application/pdf")
    byte[] card(@PathVariable HouseholdId household);
}
