package org.xiangxue.server.account.staff;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.ChangePassword;
import org.xiangxue.server.account.session.OpenedSession;
import org.xiangxue.server.account.session.SecretHasher;
import org.xiangxue.server.account.session.SignInGuard;
import org.xiangxue.server.account.session.SignInSubject;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Caller;
import reactor.core.publisher.Mono;

/**
 * Lets staff in by username and password. An unknown username is answered like a wrong password,
 * and as slowly.
 */
@Service
class StaffSignInService {

    private final StaffAccountRepository accounts;
    private final SecretHasher hasher;
    private final SignInGuard guard;
    private final StaffEntry entry;

    StaffSignInService(
            StaffAccountRepository accounts,
            SecretHasher hasher,
            SignInGuard guard,
            StaffEntry entry) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.guard = guard;
        this.entry = entry;
    }

    Mono<OpenedSession> signIn(
            String username, String password, String address, @Nullable String formerToken) {
        var name = username.strip().toLowerCase(Locale.ROOT);
        var subject = SignInSubject.ofUsername(name);
        return guard.admit(subject, address)
                .map(SignInGuard::triesLeft)
                .flatMap(left ->
                        verified(name, password)
                                .flatMap(account ->
                                        entry.open(account, subject, address, formerToken))
                                .switchIfEmpty(Mono.defer(() -> refuse(name, left))));
    }

    /** Other sessions of the account end; this one stays. */
    Mono<Void> changePassword(Caller.Staff caller, ChangePassword request, String address) {
        return accounts.get(caller.account())
                .doOnNext(account -> refuseWeak(account, request))
                .flatMap(account -> changePassword(caller, account, request, address));
    }

    private Mono<Void> changePassword(
            Caller.Staff caller, StaffAccount account, ChangePassword request, String address) {
        var subject = SignInSubject.ofUsername(account.username());
        return guard.admit(subject, address)
                .map(SignInGuard::triesLeft)
                .flatMap(left ->
                        verified(account.username(), request.current())
                                .switchIfEmpty(Mono.defer(() -> refuse(account.username(), left))))
                .flatMap(_ -> hasher.hash(StaffAccount.owner(account.id()), request.next()))
                .flatMap(hash -> entry.changePassword(caller, hash, subject, address));
    }

    private Mono<StaffAccount> verified(String username, String password) {
        return accounts.find(username)
                .map(account ->
                        hasher.matches(
                                        StaffAccount.owner(account.id()),
                                        password,
                                        account.passwordHash())
                                .filter(matches -> matches && !account.closed())
                                .map(_ -> account))
                .switchIfEmpty(
                        Mono.fromSupplier(() ->
                                hasher.matches("account:nobody", password, null)
                                        .flatMap(_ -> Mono.empty())))
                .flatMap(account -> account);
    }

    private <T> Mono<T> refuse(String username, int left) {
        return accounts.find(username)
                .map(account -> account.id().toString())
                .defaultIfEmpty("unknown")
                .flatMap(entry::refused)
                .then(SignInGuard.failed(ProblemCode.WRONG_PASSWORD, left).asMono());
    }

    private static void refuseWeak(StaffAccount account, ChangePassword request) {
        var next = request.next();
        var same = next.chars().distinct().count() < 4;
        if (same
                || next.equals(request.current())
                || next.toLowerCase(Locale.ROOT).contains(account.username())) {
            throw Problem.refused(ProblemCode.WEAK_SECRET, "too easy to guess, or the old one")
                    .asException();
        }
    }
}
