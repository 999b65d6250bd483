package org.xiangxue.contract.guidance;

import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

@HttpExchange("/api/v1/me/household")
public interface HouseholdPageApi {

    @GetExchange
    HouseholdPage mine();
}
