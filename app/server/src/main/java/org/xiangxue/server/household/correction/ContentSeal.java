package org.xiangxue.server.household.correction;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.household.CorrectionChange;
import org.xiangxue.server.platform.Blocking;
import org.xiangxue.server.platform.crypto.FieldCipher;
import org.xiangxue.server.platform.crypto.KeyedHash;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Seals and opens the content of corrections. */
@Component
class ContentSeal {

    private static final String PURPOSE = "correction";

    private final FieldCipher cipher;
    private final KeyedHash hash;
    private final JsonMapper json;

    ContentSeal(FieldCipher cipher, KeyedHash hash, JsonMapper json) {
        this.cipher = cipher;
        this.hash = hash;
        this.json = json;
        hash.prepare(PURPOSE);
    }

    /**
     * @param hash equal for two requests for the same change
     */
    record Sealed(byte[] content, byte[] hash) {}

    Mono<Sealed> seal(UUID id, CorrectionContent content) {
        return Blocking.HASHING.call(() ->
                new Sealed(
                        cipher.encrypt(json.writeValueAsString(content), context(id)),
                        hash(content.change())));
    }

    CorrectionContent open(UUID id, byte[] sealed) {
        return json.readValue(cipher.decrypt(sealed, context(id)), CorrectionContent.class);
    }

    private byte[] hash(CorrectionChange change) {
        return hash.hash(
                PURPOSE, json.writerFor(CorrectionChange.class).writeValueAsString(change));
    }

    private static String context(UUID id) {
        return "correction.content:" + id;
    }
}
