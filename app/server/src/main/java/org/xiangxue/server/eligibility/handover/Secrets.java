package org.xiangxue.server.eligibility.handover;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.eligibility.handover.ReceiverId;
import org.xiangxue.server.platform.Blocking;
import org.xiangxue.server.platform.Randomness;
import org.xiangxue.server.platform.crypto.FieldCipher;
import reactor.core.publisher.Mono;

/** Secrets of receivers: kept sealed. */
@Component
class Secrets {

    private static final int BYTES = 32;

    private final FieldCipher cipher;

    Secrets(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** As it is given to the receiver's administrator, once. */
    String make() {
        var bytes = new byte[BYTES];
        Randomness.source().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    Mono<byte[]> seal(ReceiverId id, String secret) {
        return Blocking.SIGNING.call(() -> cipher.encrypt(secret, context(id)));
    }

    /** The key that signs: the characters of the secret. */
    Mono<byte[]> open(ReceiverId id, byte[] sealed) {
        return Blocking.SIGNING.call(
                () -> cipher.decrypt(sealed, context(id)).getBytes(StandardCharsets.UTF_8));
    }

    private static String context(ReceiverId id) {
        return "handover_receiver.secret:" + id;
    }
}
