package org.xiangxue.server.account.learner;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.account.LearnerAccess;
import org.xiangxue.contract.account.OneTimeCode;
import org.xiangxue.contract.audit.AuditAction;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.account.session.SignInGuard;
import org.xiangxue.server.account.session.SignInSubject;
import org.xiangxue.server.audit.AuditLog;
import org.xiangxue.server.audit.AuditRecord;
import org.xiangxue.server.household.HouseholdRef;
import org.xiangxue.server.household.Member;
import org.xiangxue.server.household.Members;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.crypto.Masking;
import org.xiangxue.server.platform.security.Names;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** What the clerk of the village does for those who cannot get in; each step is audited. */
@Service
class LearnerAccessService {

    static final Duration CODE_LIFETIME = Duration.ofHours(24);

    private final Members members;
    private final LearnerAccessRepository access;
    private final OneTimeCodes codes;
    private final SignInGuard guard;
    private final LearnerDevices devices;
    private final AuditLog audit;
    private final Clock clock;

    LearnerAccessService(
            Members members,
            LearnerAccessRepository access,
            OneTimeCodes codes,
            SignInGuard guard,
            LearnerDevices devices,
            AuditLog audit,
            Clock clock) {
        this.members = members;
        this.access = access;
        this.codes = codes;
        this.guard = guard;
        this.devices = devices;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Mono<LearnerAccess> view(Scope scope, HouseholdId household) {
        return home(scope, household).flatMap(home -> logged(scope, AuditAction.ACCESS_VIEW, home));
    }

    @Transactional
    Mono<LearnerAccess> print(Scope scope, HouseholdId household) {
        return home(scope, household).flatMap(home -> logged(scope, AuditAction.LOGIN_CARD, home));
    }

    @Transactional
    Mono<OneTimeCode> issueCode(Scope scope, HouseholdId household, PersonId person) {
        var code = codes.random();
        var until = clock.instant().plus(CODE_LIFETIME);
        return home(scope, household)
                .flatMap(home ->
                        access.issueCode(
                                        home.ref().county(),
                                        home.member(person),
                                        codes.hash(person, code),
                                        until)
                                .then(
                                        log(
                                                scope,
                                                AuditAction.ACCESS_CODE,
                                                "person:" + person,
                                                home)))
                .thenReturn(new OneTimeCode(code, until));
    }

    @Transactional
    Mono<Void> unlock(Scope scope, HouseholdId household, PersonId person) {
        return home(scope, household)
                .flatMap(home ->
                        guard.unlock(SignInSubject.of(home.member(person)))
                                .then(
                                        log(
                                                scope,
                                                AuditAction.ACCESS_UNLOCK,
                                                "person:" + person,
                                                home)));
    }

    @Transactional
    Mono<Void> revoke(Scope scope, HouseholdId household, PersonId person) {
        return home(scope, household)
                .flatMap(home ->
                        devices.end(home.member(person))
                                .then(
                                        log(
                                                scope,
                                                AuditAction.ACCESS_REVOKE,
                                                "person:" + person,
                                                home)));
    }

    private Mono<Home> home(Scope scope, HouseholdId household) {
        return members.household(scope, household)
                .switchIfEmpty(Problem.notFound("household", household).asMono())
                .flatMap(ref -> home(scope, ref));
    }

    private Mono<Home> home(Scope scope, HouseholdRef ref) {
        return members.learningNumber(scope, ref.county(), ref.household())
                .flatMap(number ->
                        members.current(scope, ref.county(), ref.household())
                                .map(living -> new Home(ref, number, living)));
    }

    private Mono<LearnerAccess> logged(Scope scope, AuditAction action, Home home) {
        return access(scope.namesIn(home.ref().village()), home)
                .delayUntil(_ -> log(scope, action, "household:" + home.ref().household(), home));
    }

    private Mono<LearnerAccess> access(Names names, Home home) {
        var persons = home.living().stream().map(Member::person).toList();
        var subjects = persons.stream().map(SignInSubject::of).toList();
        return access.states(home.ref().county(), persons, clock.instant())
                .flatMap(states ->
                        guard.locks(subjects)
                                .map(locks ->
                                        home.living().stream()
                                                .map(member ->
                                                        member(
                                                                names,
                                                                member,
                                                                states,
                                                                locks.get(
                                                                        SignInSubject.of(
                                                                                member.person()))))
                                                .toList()))
                .map(rows -> new LearnerAccess(home.ref().household(), home.number(), rows));
    }

    private static LearnerAccess.Member member(
            Names names,
            Member member,
            Map<PersonId, LearnerAccessRepository.State> states,
            java.time.@Nullable Instant lockedUntil) {
        var state = states.get(member.person());
        var name =
                switch (names) {
                    case FULL -> member.name();
                    case MASKED -> Masking.name(member.name());
                };
        return new LearnerAccess.Member(
                member.person(),
                name,
                member.face(),
                state != null && state.hasSecret(),
                lockedUntil,
                state == null ? null : state.codeUntil());
    }

    private Mono<Void> log(Scope scope, AuditAction action, String subject, Home home) {
        return audit.add(AuditRecord.of(scope.actor(), action, subject).in(home.ref().village()));
    }

    private record Home(HouseholdRef ref, String number, List<Member> living) {

        /** The person, when they live here. */
        PersonId member(PersonId person) {
            if (living.stream().noneMatch(member -> member.person().equals(person))) {
                throw Problem.notFound("person", person).asException();
            }
            return person;
        }
    }
}
