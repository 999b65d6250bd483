package org.xiangxue.contract.certificate;

import java.time.LocalDate;

/**
 * @param jws what the QR code holds
 */
public record MyCertificate(
        String serial,
        String courseTitle,
        String courseSlug,
        String name,
        LocalDate completedOn,
        LocalDate validUntil,
        CertificateState state,
        String jws,
        String verifyUrl) {}
