package org.xiangxue.server.account.staff;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangxue.contract.account.AccountId;
import org.xiangxue.contract.account.AccountSummary;
import org.xiangxue.contract.account.ChangeGrants;
import org.xiangxue.contract.account.CreateAccount;
import org.xiangxue.contract.account.NewPassword;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.server.platform.Limits;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.platform.security.Requires;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/accounts")
class AccountController {

    private final AccountService service;
    private final AccountQueries queries;

    AccountController(AccountService service, AccountQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping
    @Requires(Permission.ACCOUNT_MANAGE)
    Mono<List<AccountSummary>> list(@RequestParam int offset, @RequestParam int limit) {
        if (offset < 0) {
            throw Problem.invalid("offset", "RANGE", "must not be negative").asException();
        }
        return queries.list(offset, Limits.page(limit));
    }

    @PostMapping
    @Requires(Permission.ACCOUNT_MANAGE)
    Mono<NewPassword> create(Caller.Staff caller, @Valid @RequestBody CreateAccount request) {
        return service.create(caller.actor(), request);
    }

    @PutMapping("/{id}/grants")
    @Requires(Permission.ACCOUNT_MANAGE)
    Mono<Void> grant(
            Caller.Staff caller,
            @PathVariable AccountId id,
            @Valid @RequestBody ChangeGrants request) {
        return service.grant(caller.account(), id, request.grants());
    }

    @PostMapping("/{id}/password")
    @Requires(Permission.ACCOUNT_MANAGE)
    Mono<NewPassword> resetPassword(Caller.Staff caller, @PathVariable AccountId id) {
        return service.resetPassword(caller.actor(), id);
    }

    @PostMapping("/{id}/closure")
    @Requires(Permission.ACCOUNT_MANAGE)
    Mono<Void> close(Caller.Staff caller, @PathVariable AccountId id) {
        return service.close(caller.account(), id);
    }

    @PostMapping("/{id}/reopening")
    @Requires(Permission.ACCOUNT_MANAGE)
    Mono<Void> reopen(Caller.Staff caller, @PathVariable AccountId id) {
        return service.reopen(caller.account(), id);
    }
}
