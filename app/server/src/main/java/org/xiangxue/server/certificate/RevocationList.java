package org.xiangxue.server.certificate;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The signed list of revoked serials, version 1: compact JWS of {@code {v, kid, iss, issuedAt,
 * serials}}; a verifier without a network brings it along.
 */
@Component
class RevocationList {

    private final CertificateRepository certificates;
    private final CertificateProperties properties;
    private final SigningKeys keys;
    private final Clock clock;

    RevocationList(
            CertificateRepository certificates,
            CertificateProperties properties,
            SigningKeys keys,
            Clock clock) {
        this.certificates = certificates;
        this.properties = properties;
        this.keys = keys;
        this.clock = clock;
    }

    Mono<String> signed() {
        return certificates.revokedSerials().map(this::sign);
    }

    private String sign(List<String> serials) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var list =
                new RevokedSerials(
                        1, keys.current().id(), properties.issuer(), now.toString(), serials);
        return CompactJws.sign(list.json(), keys.current().secret());
    }
}
