package org.xiangxue.server.account.session;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import org.xiangxue.server.platform.Blocking;
import org.xiangxue.server.platform.crypto.KeyedHash;
import reactor.core.publisher.Mono;

/**
 * Hashes passwords and PINs: bcrypt over a keyed hash. Four digits are soon guessed by whoever has
 * a copy of the table; without the key, which lies elsewhere, there is nothing to guess against.
 */
@Component
public class SecretHasher {

    private static final String PURPOSE = "secret";

    private final KeyedHash keyed;
    private final BCryptPasswordEncoder encoder;
    private final String nobody;

    SecretHasher(KeyedHash keyed, AccountProperties properties) {
        this.keyed = keyed;
        this.encoder = new BCryptPasswordEncoder(properties.hashStrength());
        this.nobody = encode(encoder, seal("nobody", "nothing"));
    }

    /**
     * @param owner binds the hash to its row, so that it is worth nothing in another one
     */
    public Mono<String> hash(String owner, String secret) {
        return Blocking.HASHING.call(() -> encode(encoder, seal(owner, secret)));
    }

    /** Takes the same time when there is no hash to compare with; then never true. */
    public Mono<Boolean> matches(String owner, String secret, @Nullable String hash) {
        return Blocking.HASHING.call(() ->
                encoder.matches(seal(owner, secret), hash == null ? nobody : hash) && hash != null);
    }

    /** Base 64, because bcrypt reads text, and no more than 72 bytes of it. */
    private String seal(String owner, String secret) {
        return Base64.getEncoder().encodeToString(keyed.hash(PURPOSE, owner + "\n" + secret));
    }

    private static String encode(BCryptPasswordEncoder encoder, String text) {
        return java.util.Objects.requireNonNull(encoder.encode(text));
    }
}
