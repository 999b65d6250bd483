package org.xiangxue.server.platform.crypto;

import java.nio.file.Path;

/** Gives tests a folder of secrets without a Spring context. */
public final class TestKeyFolder {

    private TestKeyFolder() {}

    public static KeyFolder at(Path folder) {
        return new KeyFolder(new KeyProperties(folder, true, false));
    }
}
