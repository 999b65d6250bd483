package org.xiangxue.contract.certificate;

import java.time.LocalDate;

public record CertificateRow(
        String serial,
        CertificateState state,
        String name,
        String villageName,
        String courseTitle,
        LocalDate completedOn,
        LocalDate validUntil,
        boolean mayRevoke) {}
