package org.xiangxue.server.certificate;

import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Certificates. Prefix {@code xiangxue.certificate}.
 *
 * @param issuer short name in the signed payload, at most 8 characters: the QR code has no room for
 *     more
 * @param issuerName for people, on the sheet
 * @param key id of the key that signs
 * @param formerKeys ids of keys that signed before and are still published
 * @param validity from the day of completion
 */
@Validated
@ConfigurationProperties("xiangxue.certificate")
record CertificateProperties(
        @DefaultValue("xiangxue") @Size(max = 8) String issuer,
        @DefaultValue("乡学培训平台") String issuerName,
        @DefaultValue("1") @Size(max = 3) String key,
        @DefaultValue({}) List<String> formerKeys,
        @DefaultValue("P3Y") Period validity,
        @DefaultValue("5m") Duration sweep) {}
