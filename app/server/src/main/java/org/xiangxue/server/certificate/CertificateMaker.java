package org.xiangxue.server.certificate;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xiangxue.server.course.CourseFacts;
import org.xiangxue.server.household.PersonFacts;
import org.xiangxue.server.learning.Completion;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.platform.crypto.Masking;

/** Writes the payload of a certificate and signs it. */
@Component
class CertificateMaker {

    private static final int HASH_BYTES = 12;

    private final CertificateProperties properties;
    private final SigningKeys keys;
    private final SecureRandom random = new SecureRandom();

    CertificateMaker(CertificateProperties properties, SigningKeys keys) {
        this.properties = properties;
        this.keys = keys;
    }

    Certificate make(Completion completion, PersonFacts person, CourseFacts course) {
        var serial = Serial.make(random);
        var completedOn = Days.of(completion.completedAt());
        var validUntil = completedOn.plus(properties.validity());
        var payload =
                new CertificatePayload(
                        CertificatePayload.VERSION,
                        keys.current().id(),
                        properties.issuer(),
                        serial.value(),
                        Masking.name(person.name()),
                        shortened(person.idHash()),
                        course.slug(),
                        completion.version(),
                        completedOn.toString(),
                        validUntil.toString(),
                        completion.trust());
        return new Certificate(
                person.county(),
                serial.value(),
                person.person(),
                person.village(),
                course.id(),
                course.slug(),
                course.title(),
                completion.version(),
                payload.name(),
                completion.trust(),
                completedOn,
                validUntil,
                CompactJws.sign(payload.canonical(), keys.current().secret()),
                null);
    }

    private static @Nullable String shortened(byte @Nullable [] hash) {
        return hash == null
                ? null
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Arrays.copyOf(hash, HASH_BYTES));
    }
}
