package org.xiangxue.standalone;

import java.nio.file.Files;
import java.nio.file.Path;

/** What lies where in the data folder. */
record DataPaths(Path home) {

    Path keys() {
        return home.resolve("keys");
    }

    Path postgres() {
        return home.resolve("postgres");
    }

    Path objects() {
        return home.resolve("objects");
    }

    Path log() {
        return home.resolve("logs/xiangxue.log");
    }

    Path failure() {
        return home.resolve("logs/start-failure.log");
    }

    /** The public keys of this installation's certificates, for checking them without a network. */
    Path verificationKeys() {
        return home.resolve("verification-keys.json");
    }

    Path pid() {
        return home.resolve("xiangxue.pid");
    }

    Path demo() {
        return home.resolve("demo-accounts.json");
    }

    Path lock() {
        return home.resolve("lock");
    }

    /** Whether a first start got as far as having a database. */
    boolean started() {
        return Files.exists(postgres().resolve("data"));
    }
}
