package org.xiangxue.server.certificate;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Payload of the revocation list. */
@JsonPropertyOrder({"v", "kid", "iss", "issuedAt", "serials"})
record RevokedSerials(int v, String kid, String iss, String issuedAt, List<String> serials) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    String json() {
        return JSON.writeValueAsString(this);
    }

    static RevokedSerials read(String json) {
        return JSON.readValue(json, RevokedSerials.class);
    }
}
