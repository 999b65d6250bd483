package org.xiangxue.server.platform;

import java.security.DrbgParameters;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * Random bits for secrets and ids, usable on an event loop: seeded from the system once, it never
 * reads a file again.
 */
public final class Randomness {

    private static final SecureRandom SOURCE = seeded();

    private Randomness() {}

    public static SecureRandom source() {
        return SOURCE;
    }

    private static SecureRandom seeded() {
        try {
            var parameters =
                    DrbgParameters.instantiation(256, DrbgParameters.Capability.NONE, null);
            var random = SecureRandom.getInstance("DRBG", parameters);
            random.nextBytes(new byte[1]);
            return random;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
