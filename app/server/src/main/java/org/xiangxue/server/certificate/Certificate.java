package org.xiangxue.server.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.certificate.CertificateState;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.household.PersonId;

/**
 * A certificate as stored.
 *
 * @param county of the holder when it was issued; part of the key
 * @param village where the holder lived when it was issued: the area whose officials see it
 */
record Certificate(
        String county,
        String serial,
        PersonId person,
        String village,
        CourseId course,
        String courseSlug,
        String courseTitle,
        int courseVersion,
        String name,
        String trust,
        LocalDate completedOn,
        LocalDate validUntil,
        String jws,
        @Nullable LocalDate revokedOn) {

    CertificateState state(LocalDate today) {
        if (revokedOn != null) {
            return CertificateState.REVOKED;
        }
        return validUntil.isBefore(today) ? CertificateState.EXPIRED : CertificateState.VALID;
    }
}
