package org.xiangxue.server.account.staff;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.AccountId;
import org.xiangxue.contract.account.CreateAccount;
import org.xiangxue.contract.account.Grant;
import org.xiangxue.contract.account.NewPassword;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.audit.AuditAction;
import org.xiangxue.server.account.session.SecretHasher;
import org.xiangxue.server.account.session.Sessions;
import org.xiangxue.server.account.session.SignInGuard;
import org.xiangxue.server.account.session.SignInSubject;
import org.xiangxue.server.audit.AuditLog;
import org.xiangxue.server.audit.AuditRecord;
import org.xiangxue.server.platform.Ids;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.region.Regions;
import reactor.core.publisher.Mono;

/**
 * What an administrator does with accounts; each step is audited. Nobody changes their own rights.
 */
@Service
public class AccountService {

    private final StaffAccountRepository accounts;
    private final Sessions sessions;
    private final SecretHasher hasher;
    private final SignInGuard guard;
    private final Regions regions;
    private final AuditTrail trail;

    AccountService(
            StaffAccountRepository accounts,
            Sessions sessions,
            SecretHasher hasher,
            SignInGuard guard,
            Regions regions,
            AuditTrail trail) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.hasher = hasher;
        this.guard = guard;
        this.regions = regions;
        this.trail = trail;
    }

    /**
     * @param actor as the audit log names it
     */
    @Transactional
    public Mono<NewPassword> create(String actor, CreateAccount request) {
        return create(actor, request, RandomPassword.make());
    }

    @Transactional
    Mono<NewPassword> create(String actor, CreateAccount request, String password) {
        var id = trail.newId();
        return check(request.grants())
                .then(hasher.hash(StaffAccount.owner(id), password))
                .map(hash -> new StaffAccount(id, request.username(), request.name(), hash, false))
                .flatMap(account -> accounts.add(account, trail.now()))
                .then(accounts.replaceGrants(id, request.grants()))
                .then(trail.add(actor, AuditAction.ACCOUNT_CREATE, id, text(request.grants())))
                .thenReturn(new NewPassword(id, request.username(), password));
    }

    @Transactional
    Mono<Void> grant(AccountId self, AccountId id, List<Grant> grants) {
        if (self.equals(id)) {
            return Problem.refused(
                            ProblemCode.OWN_WORK, "another administrator changes your rights")
                    .asMono();
        }
        var stays = grants.stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATOR);
        return accounts.get(id)
                .then(check(grants))
                .then(stays ? Mono.<Void>empty() : keepAnAdministrator(id))
                .then(accounts.replaceGrants(id, grants))
                .then(trail.add(actor(self), AuditAction.ACCOUNT_GRANT, id, text(grants)));
    }

    /** Ends the account's sessions and whatever lock is on it. */
    @Transactional
    public Mono<NewPassword> resetPassword(String actor, AccountId id) {
        var password = RandomPassword.make();
        return accounts.get(id)
                .flatMap(account ->
                        hasher.hash(StaffAccount.owner(id), password)
                                .flatMap(hash -> accounts.updatePassword(id, hash))
                                .then(sessions.endAllOf(id, null))
                                .then(guard.unlock(SignInSubject.ofUsername(account.username())))
                                .then(trail.add(actor, AuditAction.ACCOUNT_PASSWORD, id, "reset"))
                                .thenReturn(new NewPassword(id, account.username(), password)));
    }

    /** Ends the account's sessions; again to the same effect. */
    @Transactional
    Mono<Void> close(AccountId self, AccountId id) {
        return accounts.get(id)
                .filter(account -> !account.closed())
                .flatMap(_ ->
                        keepAnAdministrator(id)
                                .then(accounts.updateClosed(id, trail.now()))
                                .then(sessions.endAllOf(id, null))
                                .then(trail.add(actor(self), AuditAction.ACCOUNT_CLOSE, id, "")));
    }

    @Transactional
    Mono<Void> reopen(AccountId self, AccountId id) {
        return accounts.get(id)
                .filter(StaffAccount::closed)
                .flatMap(_ ->
                        accounts.updateClosed(id, null)
                                .then(trail.add(actor(self), AuditAction.ACCOUNT_REOPEN, id, "")));
    }

    static String actor(AccountId self) {
        return "account:" + self;
    }

    private Mono<Void> check(List<Grant> grants) {
        return regions.names(grants.stream().map(Grant::region).toList())
                .doOnNext(names -> GrantRules.check(grants, names.keySet()))
                .then();
    }

    /** Somebody must be left to open the door again. */
    private Mono<Void> keepAnAdministrator(AccountId leaving) {
        return accounts.lockAdministrators()
                .filter(administrators -> administrators.equals(List.of(leaving)))
                .flatMap(_ ->
                        Problem.conflict(
                                        ProblemCode.LAST_ADMINISTRATOR,
                                        "no administrator would be left")
                                .asMono());
    }

    private static String text(List<Grant> grants) {
        return grants.stream()
                .map(grant -> grant.role() + "@" + grant.region())
                .collect(Collectors.joining(" "));
    }

    /** Writes the log of accounts, with the clock and the ids that it needs. */
    @org.springframework.stereotype.Component
    static class AuditTrail {

        private final AuditLog audit;
        private final Ids ids;
        private final Clock clock;

        AuditTrail(AuditLog audit, Ids ids, Clock clock) {
            this.audit = audit;
            this.ids = ids;
            this.clock = clock;
        }

        AccountId newId() {
            return new AccountId(ids.next());
        }

        java.time.Instant now() {
            return clock.instant();
        }

        Mono<Void> add(String actor, AuditAction action, AccountId id, String detail) {
            return audit.add(AuditRecord.of(actor, action, "account:" + id).with(detail));
        }
    }
}
