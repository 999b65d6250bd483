package org.xiangxue.server.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a certificate says and signs, version 1 (schema {@code schema/certificate-v1.json}): the
 * fields below in this order, without white space.
 *
 * @param name masked, 张*
 * @param id first 12 bytes of the keyed hash of the ID-card number, base64url; null for a person
 *     without a number
 * @param course slug of the course
 */
@JsonPropertyOrder({
    "v",
    "kid",
    "iss",
    "serial",
    "name",
    "id",
    "course",
    "version",
    "completedOn",
    "validUntil",
    "trust"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CertificatePayload(
        int v,
        String kid,
        String iss,
        String serial,
        String name,
        @Nullable String id,
        String course,
        int version,
        String completedOn,
        String validUntil,
        String trust) {

    static final int VERSION = 1;

    /** The most that a QR code of a certificate may hold. */
    static final int LARGEST_JWS = 400;

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

    String canonical() {
        return JSON.writeValueAsString(this);
    }

    static CertificatePayload read(String canonical) {
        return JSON.readValue(canonical, CertificatePayload.class);
    }
}
