package org.xiangxue.contract.account;

import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Staff accounts; for administrators. */
@HttpExchange("/api/v1/accounts")
public interface AccountApi {

    @GetExchange
    List<AccountSummary> list(@RequestParam int offset, @RequestParam int limit);

    @PostExchange
    NewPassword create(@RequestBody CreateAccount request);

    @PutExchange("/{id}/grants")
    void grant(@PathVariable AccountId id, @RequestBody ChangeGrants request);

    /** A new random password, shown once. Ends the account's sessions. */
    @PostExchange("/{id}/password")
    NewPassword resetPassword(@PathVariable AccountId id);

    @PostExchange("/{id}/closure")
    void close(@PathVariable AccountId id);

    @PostExchange("/{id}/reopening")
    void reopen(@PathVariable AccountId id);
}
