package org.xiangxue.server.account.staff;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.account.CreateAccount;
import org.xiangxue.contract.account.Grant;
import org.xiangxue.contract.account.NewPassword;
import org.xiangxue.contract.account.Role;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One account for each kind of work in the demo, and one of a neighbouring county, which sees none
 * of it.
 */
@Component
@ConditionalOnBooleanProperty("xiangxue.demo")
public class DemoStaff {

    private static final String ACTOR = "system:demo";

    private final StaffAccountRepository accounts;
    private final AccountService service;

    DemoStaff(StaffAccountRepository accounts, AccountService service) {
        this.accounts = accounts;
        this.service = service;
    }

    /**
     * @param grant what the account holds
     */
    public record SignIn(String username, String password, Grant grant) {}

    /** Makes the accounts; those that there are get a new password. */
    public Mono<List<SignIn>> make(String clerksVillage) {
        return Flux.fromIterable(people(clerksVillage)).concatMap(this::make).collectList();
    }

    private Mono<SignIn> make(CreateAccount person) {
        return accounts.find(person.username())
                .flatMap(account -> service.resetPassword(ACTOR, account.id()))
                .switchIfEmpty(Mono.defer(() -> service.create(ACTOR, person)))
                .map(made -> signIn(made, person));
    }

    private static SignIn signIn(NewPassword made, CreateAccount person) {
        return new SignIn(made.username(), made.password(), person.grants().getFirst());
    }

    private static List<CreateAccount> people(String clerksVillage) {
        return List.of(
                person("admin", "管理员", Role.ADMINISTRATOR, ""),
                person("trainer", "陈老师", Role.TRAINER, "530623"),
                person("trainer2", "罗老师", Role.TRAINER, "530623"),
                person("clerk", "村信息员小周", Role.VILLAGE_CLERK, clerksVillage),
                person("township", "庙坝镇干部", Role.TOWNSHIP_OFFICIAL, "530623105"),
                person("county", "盐津县干部", Role.COUNTY_OFFICIAL, "530623"),
                person("county2", "大关县干部", Role.COUNTY_OFFICIAL, "530624"),
                person("prefecture", "昭通市干部", Role.PREFECTURE_OFFICIAL, "5306"),
                person("province", "云南省干部", Role.PROVINCE_OFFICIAL, "53"));
    }

    private static CreateAccount person(String username, String name, Role role, String region) {
        return new CreateAccount(username, name, List.of(new Grant(role, region, null)));
    }
}
