package org.xiangxue.server.eligibility.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.course.Topic;
import org.xiangxue.contract.eligibility.LeafResult;
import org.xiangxue.contract.eligibility.Reason;
import org.xiangxue.contract.eligibility.Rule;
import org.xiangxue.contract.eligibility.Truth;

/** A certificate that somebody in the household holds. */
final class CertificateLeaf {

    /** What is told of several certificates that do not suffice: the first that occurs. */
    private static final List<Reason> NEAREST_FIRST =
            List.of(
                    Reason.TRUST_TOO_LOW,
                    Reason.CERTIFICATE_TOO_OLD,
                    Reason.CERTIFICATE_EXPIRED,
                    Reason.CERTIFICATE_REVOKED);

    private CertificateLeaf() {}

    static LeafResult evaluate(Rule.Certificate leaf, Facts facts, LocalDate day) {
        var matching =
                facts.certificates().stream()
                        .filter(certificate ->
                                matches(leaf, certificate.course(), certificate.topic())
                                        && !certificate.completedOn().isAfter(day))
                        .toList();
        var held = serials(leaf, matching, Reason.CERTIFICATE_HELD, day);
        if (!held.isEmpty()) {
            return new LeafResult(leaf.id(), Truth.MET, Reason.CERTIFICATE_HELD, held, 1, 1);
        }
        var doubtful = serials(leaf, matching, Reason.CERTIFICATE_IN_DOUBT, day);
        if (!doubtful.isEmpty()) {
            return new LeafResult(
                    leaf.id(), Truth.UNKNOWN, Reason.CERTIFICATE_IN_DOUBT, doubtful, 0, 1);
        }
        if (facts.pending().stream()
                .anyMatch(pending -> matches(leaf, pending.course(), pending.topic()))) {
            return new LeafResult(
                    leaf.id(), Truth.UNKNOWN, Reason.LEARNING_PENDING, List.of(), 0, 1);
        }
        var reason =
                NEAREST_FIRST.stream()
                        .filter(why ->
                                matching.stream().anyMatch(one -> state(leaf, one, day) == why))
                        .findFirst()
                        .orElse(Reason.NO_CERTIFICATE);
        return new LeafResult(leaf.id(), Truth.NOT_MET, reason, List.of(), 0, 1);
    }

    private static List<String> serials(
            Rule.Certificate leaf,
            List<Facts.Certificate> certificates,
            Reason state,
            LocalDate day) {
        return certificates.stream()
                .filter(certificate -> state(leaf, certificate, day) == state)
                .map(Facts.Certificate::serial)
                .toList();
    }

    private static Reason state(
            Rule.Certificate leaf, Facts.Certificate certificate, LocalDate day) {
        var revoked = certificate.revokedOn();
        if (revoked != null && !day.isBefore(revoked)) {
            return Reason.CERTIFICATE_REVOKED;
        }
        if (day.isAfter(certificate.validUntil())) {
            return Reason.CERTIFICATE_EXPIRED;
        }
        if (oldest(leaf, certificate).filter(day::isAfter).isPresent()) {
            return Reason.CERTIFICATE_TOO_OLD;
        }
        var trust = leaf.trust();
        if (trust != null && certificate.trust().compareTo(trust) < 0) {
            return Reason.TRUST_TOO_LOW;
        }
        return certificate.doubtful() ? Reason.CERTIFICATE_IN_DOUBT : Reason.CERTIFICATE_HELD;
    }

    /** The last day on which the certificate is young enough. */
    static Optional<LocalDate> oldest(Rule.Certificate leaf, Facts.Certificate certificate) {
        var months = leaf.monthsAtMost();
        return months == null
                ? Optional.empty()
                : Optional.of(certificate.completedOn().plusMonths(months));
    }

    static boolean matches(Rule.Certificate leaf, String course, @Nullable Topic topic) {
        return leaf.course() != null ? leaf.course().equals(course) : leaf.topic() == topic;
    }
}
