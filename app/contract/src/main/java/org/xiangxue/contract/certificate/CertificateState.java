package org.xiangxue.contract.certificate;

public enum CertificateState {
    VALID,
    EXPIRED,
    REVOKED
}
