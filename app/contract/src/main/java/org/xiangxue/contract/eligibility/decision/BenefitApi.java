package org.xiangxue.contract.eligibility.decision;

import java.util.List;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

@HttpExchange("/api/v1/me/benefits")
public interface BenefitApi {

    /** What learning brings my household, programme by programme; the nearest first. */
    @GetExchange
    List<Benefit> mine();
}
