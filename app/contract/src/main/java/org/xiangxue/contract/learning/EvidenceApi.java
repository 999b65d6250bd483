package org.xiangxue.contract.learning;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Takes evidence of one learner from one device; {@code Authorization: Learning <JWS>}. */
@HttpExchange("/api/v1/evidence")
public interface EvidenceApi {

    /** At most 500 items; a receipt for each, in their order. Sending again changes nothing. */
    @PostExchange
    EvidenceReceipts add(
            @RequestHeader("Authorization") String credential, @RequestBody EvidenceBatch batch);
}
