package org.xiangxue.server.certificate;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.audit.AuditAction;
import org.xiangxue.server.audit.AuditLog;
import org.xiangxue.server.audit.AuditRecord;
import org.xiangxue.server.course.CourseFacts;
import org.xiangxue.server.household.DirtyHouseholds;
import org.xiangxue.server.household.Members;
import org.xiangxue.server.household.PersonFacts;
import org.xiangxue.server.learning.Completion;
import org.xiangxue.server.platform.Blocking;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** Issues and revokes. */
@Service
public class CertificateService {

    private static final Logger log = LoggerFactory.getLogger(CertificateService.class);

    private final CertificateRepository certificates;
    private final CertificateMaker maker;
    private final Members members;
    private final DirtyHouseholds dirty;
    private final AuditLog audit;
    private final Clock clock;

    CertificateService(
            CertificateRepository certificates,
            CertificateMaker maker,
            Members members,
            DirtyHouseholds dirty,
            AuditLog audit,
            Clock clock) {
        this.certificates = certificates;
        this.maker = maker;
        this.members = members;
        this.dirty = dirty;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Issues the certificate of a completed course, unless the person has or had one for it, or its
     * validity would be over already. May be called any number of times.
     */
    @Transactional
    public Mono<Void> issue(Completion completion, PersonFacts person, CourseFacts course) {
        return Blocking.SIGNING
                .call(() -> maker.make(completion, person, course))
                .filter(made -> !made.validUntil().isBefore(Days.today(clock)))
                .flatMap(this::issueOnce)
                .filter(issued -> issued)
                .flatMap(_ -> mark(person));
    }

    private Mono<Boolean> issueOnce(Certificate made) {
        return certificates
                .exists(Scope.system("certificate"), made.person(), made.course())
                .flatMap(exists ->
                        exists ? Mono.just(false) : certificates.add(made, clock.instant()))
                .doOnNext(issued ->
                        log.atInfo()
                                .addKeyValue("serial", made.serial())
                                .addKeyValue("issued", issued)
                                .log("certificate asked for"));
    }

    /** Ends a certificate; decisions that lean on it are looked at again by their own packages. */
    @Transactional
    public Mono<Void> revoke(Scope scope, Serial serial, String reason) {
        return certificates
                .get(scope, serial)
                .flatMap(certificate -> revoke(scope, certificate, reason));
    }

    /**
     * The certificate, for its holder or for staff of its area, who are logged; for anybody else it
     * does not exist.
     */
    @Transactional
    Mono<Certificate> open(Caller caller, Serial serial) {
        return certificates
                .find(serial)
                .filterWhen(certificate -> mayRead(caller, certificate))
                .switchIfEmpty(Problem.notFound("certificate", serial).asMono());
    }

    /** Says that the certificates of an area were listed. */
    @Transactional
    public Mono<Void> listed(Scope scope, String region) {
        return audit.add(
                AuditRecord.of(scope.actor(), AuditAction.CERTIFICATE_LIST, "certificates")
                        .in(region));
    }

    private Mono<Boolean> mayRead(Caller caller, Certificate certificate) {
        return switch (caller) {
            case Caller.Anonymous _ -> Mono.just(false);
            case Caller.Learner learner -> Mono.just(learner.person().equals(certificate.person()));
            case Caller.Staff staff -> {
                var scope = staff.scope(Permission.CERTIFICATE_READ);
                yield scope.covers(certificate.village())
                        ? viewed(scope, certificate).thenReturn(true)
                        : Mono.just(false);
            }
        };
    }

    private Mono<Void> viewed(Scope scope, Certificate certificate) {
        return audit.add(
                AuditRecord.of(
                                scope.actor(),
                                AuditAction.CERTIFICATE_VIEW,
                                "certificate:" + certificate.serial())
                        .in(certificate.village()));
    }

    private Mono<Void> revoke(Scope scope, Certificate certificate, String reason) {
        var entry =
                AuditRecord.of(
                                scope.actor(),
                                AuditAction.CERTIFICATE_REVOKE,
                                "certificate:" + certificate.serial())
                        .in(certificate.village())
                        .because(reason);
        return certificates
                .revoke(scope, certificate, Days.today(clock), clock.instant(), reason)
                .then(
                        members.person(
                                Scope.system("certificate"),
                                certificate.county(),
                                certificate.person()))
                .flatMap(this::mark)
                .then(audit.add(entry));
    }

    private Mono<Void> mark(PersonFacts person) {
        return dirty.mark(
                person.county(),
                List.of(person.household()),
                EnumSet.of(
                        DirtyHouseholds.Consumer.COVERAGE, DirtyHouseholds.Consumer.ELIGIBILITY));
    }
}
