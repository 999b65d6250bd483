package org.xiangxue.server.certificate;

import java.nio.file.Path;
import java.time.Clock;
import org.xiangxue.server.platform.crypto.TestKeyFolder;

/** Keys of a test's own. */
final class TestSigningKeys {

    private TestSigningKeys() {}

    static SigningKey in(Path folder, String id) {
        return SigningKey.load(id, TestKeyFolder.at(folder), Clock.systemUTC());
    }
}
