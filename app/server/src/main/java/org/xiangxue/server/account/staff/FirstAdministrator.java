package org.xiangxue.server.account.staff;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.CreateAccount;
import org.xiangxue.contract.account.Grant;
import org.xiangxue.contract.account.Role;
import org.xiangxue.server.platform.Blocking;
import org.xiangxue.server.platform.ProblemException;
import org.xiangxue.server.platform.crypto.KeyFolder;
import org.xiangxue.server.platform.jobs.StartWork;
import reactor.core.publisher.Mono;

/**
 * On the first start of an installation makes the account {@code admin}, with the password that
 * lies among the secrets as {@code administrator.password}; the file is not read again.
 */
@Component
@ConditionalOnBooleanProperty(name = "xiangxue.demo", havingValue = false, matchIfMissing = true)
class FirstAdministrator implements StartWork {

    private static final CreateAccount ADMIN =
            new CreateAccount("admin", "管理员", List.of(new Grant(Role.ADMINISTRATOR, "", null)));
    private static final int SHORTEST = 10;

    private final StaffAccountRepository accounts;
    private final AccountService service;
    private final KeyFolder keys;

    FirstAdministrator(StaffAccountRepository accounts, AccountService service, KeyFolder keys) {
        this.accounts = accounts;
        this.service = service;
        this.keys = keys;
    }

    @Override
    public String name() {
        return "first-administrator";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Mono<Void> run() {
        return accounts.hasAdministrator()
                .filter(exists -> !exists)
                .flatMap(_ -> Blocking.HASHING.call(this::password))
                .flatMap(password -> service.create("system:first-start", ADMIN, password))
                .onErrorResume(FirstAdministrator::isTaken, _ -> Mono.empty())
                .then();
    }

    /** Another server that starts at the same moment was faster. */
    private static boolean isTaken(Throwable failure) {
        return failure instanceof ProblemException refusal
                && refusal.problem().code() == ProblemCode.NAME_TAKEN;
    }

    private String password() {
        var password = keys.read("administrator.password", RandomPassword::make);
        if (password.length() < SHORTEST) {
            throw new IllegalStateException(
                    "administrator.password has less than "
                            + SHORTEST
                            + " characters: choose a longer one");
        }
        return password;
    }
}
