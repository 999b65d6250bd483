package org.xiangxue.console.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.xiangxue.contract.account.AccountApi;
import org.xiangxue.contract.account.AccountId;
import org.xiangxue.contract.account.AccountSummary;
import org.xiangxue.contract.account.ChangeGrants;
import org.xiangxue.contract.account.CreateAccount;
import org.xiangxue.contract.account.Grant;
import org.xiangxue.contract.account.NewPassword;
import org.xiangxue.contract.account.Role;

/** Three accounts. */
@Primary
public class SampleAccounts implements AccountApi {

    public final List<CreateAccount> created = new ArrayList<>();
    public final List<AccountId> closed = new ArrayList<>();

    private final SampleServer.Refusals refusals;

    SampleAccounts(SampleServer.Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public List<AccountSummary> list(int offset, int limit) {
        return Stream.of(
                        account(1, "wangfang", "王芳", Role.COUNTY_OFFICIAL, "530623", "盐津县"),
                        account(2, "liming", "李明", Role.TRAINER, "530623", "盐津县"),
                        account(
                                3,
                                "zhangxiuying",
                                "张秀英",
                                Role.VILLAGE_CLERK,
                                "530623105201",
                                "民政村"))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    private AccountSummary account(
            int number,
            String username,
            String name,
            Role role,
            String region,
            @Nullable String regionName) {
        var id = new AccountId(new UUID(5, number));
        return new AccountSummary(
                id,
                username,
                name,
                List.of(new Grant(role, region, regionName)),
                closed.contains(id),
                number == 3 ? null : SampleServer.NOW);
    }

    @Override
    public NewPassword create(CreateAccount request) {
        refusals.check("createAccount");
        created.add(request);
        return new NewPassword(new AccountId(new UUID(5, 9)), request.username(), "tumo-9184-keli");
    }

    @Override
    public void grant(AccountId id, ChangeGrants request) {}

    @Override
    public NewPassword resetPassword(AccountId id) {
        return new NewPassword(id, "liming", "baka-2207-sunu");
    }

    @Override
    public void close(AccountId id) {
        closed.add(id);
    }

    @Override
    public void reopen(AccountId id) {
        closed.remove(id);
    }
}
