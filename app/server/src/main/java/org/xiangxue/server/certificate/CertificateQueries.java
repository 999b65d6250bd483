package org.xiangxue.server.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.certificate.CertificateFacts;
import org.xiangxue.contract.certificate.CertificateRow;
import org.xiangxue.contract.certificate.MyCertificate;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.platform.security.Scope;
import org.xiangxue.server.platform.security.Unscoped;
import org.xiangxue.server.region.Regions;
import reactor.core.publisher.Mono;

/** Certificates in the forms in which people and machines read them. */
@Component
class CertificateQueries {

    private final CertificateRepository certificates;
    private final Regions regions;
    private final CertificateProperties properties;
    private final Clock clock;

    CertificateQueries(
            CertificateRepository certificates,
            Regions regions,
            CertificateProperties properties,
            Clock clock) {
        this.certificates = certificates;
        this.regions = regions;
        this.properties = properties;
        this.clock = clock;
    }

    Mono<List<MyCertificate>> mine(Caller.Learner learner) {
        return certificates.listOf(learner).map(list -> list.stream().map(this::mine).toList());
    }

    @Unscoped("public facts: whoever holds a serial may verify it")
    Mono<CertificateFacts> facts(Serial serial) {
        return certificates.find(serial).map(this::facts);
    }

    /**
     * @param after {@code yyyy-MM-dd,serial} of the last row of the page before
     */
    Mono<Keyset<CertificateRow>> list(Scope scope, @Nullable String after, int limit) {
        var key = after == null ? new Key(LocalDate.of(9999, 12, 31), "") : Key.read(after);
        return certificates
                .list(scope, key.day(), key.serial(), limit)
                .flatMap(found -> named(found).map(rows -> new Keyset<>(rows, next(found, limit))));
    }

    private Mono<List<CertificateRow>> named(List<Certificate> found) {
        var villages = found.stream().map(Certificate::village).collect(Collectors.toSet());
        return regions.names(villages)
                .map(names -> found.stream().map(c -> row(c, names)).toList());
    }

    private CertificateRow row(Certificate certificate, Map<String, String> villages) {
        return new CertificateRow(
                certificate.serial(),
                certificate.state(Days.today(clock)),
                certificate.name(),
                villages.getOrDefault(certificate.village(), certificate.village()),
                certificate.courseTitle(),
                certificate.completedOn(),
                certificate.validUntil(),
                certificate.revokedOn() == null);
    }

    private MyCertificate mine(Certificate certificate) {
        return new MyCertificate(
                certificate.serial(),
                certificate.courseTitle(),
                certificate.courseSlug(),
                certificate.name(),
                certificate.completedOn(),
                certificate.validUntil(),
                certificate.state(Days.today(clock)),
                certificate.jws(),
                "/verify/" + certificate.serial());
    }

    CertificateFacts facts(Certificate certificate) {
        return new CertificateFacts(
                certificate.serial(),
                certificate.state(Days.today(clock)),
                certificate.name(),
                certificate.courseTitle(),
                certificate.courseVersion(),
                certificate.completedOn(),
                certificate.validUntil(),
                properties.issuerName(),
                certificate.trust(),
                certificate.revokedOn());
    }

    private static @Nullable String next(List<Certificate> found, int limit) {
        return found.size() < limit
                ? null
                : found.getLast().completedOn() + "," + found.getLast().serial();
    }

    private record Key(LocalDate day, String serial) {
        static Key read(String after) {
            try {
                var comma = after.indexOf(',');
                return new Key(
                        LocalDate.parse(after.substring(0, comma)), after.substring(comma + 1));
            } catch (RuntimeException malformed) {
                throw Problem.invalid("after", "KEY", "take it from 'next' of the page before")
                        .asException();
            }
        }
    }
}
