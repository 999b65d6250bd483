package org.xiangxue.contract.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param name masked, 张*
 */
public record CertificateFacts(
        String serial,
        CertificateState state,
        String name,
        String courseTitle,
        int courseVersion,
        LocalDate completedOn,
        LocalDate validUntil,
        String issuer,
        String trust,
        @Nullable LocalDate revokedOn) {}
