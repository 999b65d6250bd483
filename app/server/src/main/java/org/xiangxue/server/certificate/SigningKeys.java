package org.xiangxue.server.certificate;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiangxue.server.platform.crypto.KeyFolder;

/**
 * The current key, and the public halves of all keys that ever signed (D14: old certificates are
 * verified for ever). Kept loaded: a missing key is found at the start, not when the first villager
 * passes.
 */
@Component
class SigningKeys {

    private final SigningKey current;
    private final List<SigningKey> all;

    SigningKeys(CertificateProperties properties, KeyFolder keys, Clock clock) {
        this.current = SigningKey.load(properties.key(), keys, clock);
        var former = properties.formerKeys().stream().map(id -> SigningKey.load(id, keys, clock));
        this.all = Stream.concat(Stream.of(current), former).toList();
    }

    SigningKey current() {
        return current;
    }

    /** JSON of the key set (RFC 7517) for {@code /.well-known/xiangxue-keys.json}. */
    String keySet() {
        return KeySet.write(all);
    }
}
