package org.xiangxue.server.platform;

import java.nio.file.Path;

/** Folders for files that need not stay, where no setting names one. */
public final class UserFolder {

    private UserFolder() {}

    /** Under the temporary folder; another user of the machine has another one. */
    public static Path named(String name) {
        return Path.of(
                System.getProperty("java.io.tmpdir"), name + "-" + System.getProperty("user.name"));
    }
}
