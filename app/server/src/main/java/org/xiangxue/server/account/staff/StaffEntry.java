package org.xiangxue.server.account.staff;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.audit.AuditAction;
import org.xiangxue.server.account.session.OpenedSession;
import org.xiangxue.server.account.session.SessionOwner;
import org.xiangxue.server.account.session.Sessions;
import org.xiangxue.server.account.session.SignInGuard;
import org.xiangxue.server.account.session.SignInSubject;
import org.xiangxue.server.audit.AuditLog;
import org.xiangxue.server.audit.AuditRecord;
import org.xiangxue.server.platform.security.Caller;
import reactor.core.publisher.Mono;

/** What is written when somebody of the staff came in, or did not. */
@Service
class StaffEntry {

    private final StaffAccountRepository accounts;
    private final SignInGuard guard;
    private final Sessions sessions;
    private final AuditLog audit;
    private final Clock clock;

    StaffEntry(
            StaffAccountRepository accounts,
            SignInGuard guard,
            Sessions sessions,
            AuditLog audit,
            Clock clock) {
        this.accounts = accounts;
        this.guard = guard;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Mono<OpenedSession> open(
            StaffAccount account,
            SignInSubject subject,
            String address,
            @Nullable String formerToken) {
        var name = StaffAccount.owner(account.id());
        return guard.succeeded(subject, address)
                .then(accounts.signedIn(account.id(), clock.instant()))
                .then(sessions.open(new SessionOwner.Staff(account.id()), formerToken))
                .delayUntil(_ -> audit.add(AuditRecord.of(name, AuditAction.STAFF_SIGN_IN, name)));
    }

    /**
     * @param account id, or "unknown"; never what was typed, which may be a password in the wrong
     *     field
     */
    @Transactional
    Mono<Void> refused(String account) {
        return audit.add(
                AuditRecord.of(
                        "anonymous", AuditAction.STAFF_SIGN_IN_REFUSED, "account:" + account));
    }

    @Transactional
    Mono<Void> changePassword(
            Caller.Staff caller, String hash, SignInSubject subject, String address) {
        return guard.succeeded(subject, address)
                .then(accounts.updatePassword(caller.account(), hash))
                .then(sessions.endAllOf(caller.account(), caller.session()))
                .then(
                        audit.add(
                                AuditRecord.of(
                                                caller.actor(),
                                                AuditAction.ACCOUNT_PASSWORD,
                                                StaffAccount.owner(caller.account()))
                                        .with("own")));
    }
}
