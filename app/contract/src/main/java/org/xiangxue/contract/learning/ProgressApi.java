package org.xiangxue.contract.learning;

import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** What the signed-in learner's evidence adds up to. */
@HttpExchange("/api/v1/me/progress")
public interface ProgressApi {

    @GetExchange
    MyProgress mine();
}
