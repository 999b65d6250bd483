package org.xiangxue.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** A folder of secrets that the server fills for itself, once per JVM. */
final class TestKeys {

    private static final String FOLDER = folder();

    private TestKeys() {}

    static Map<String, String> properties() {
        return Map.of("xiangxue.keys.directory", FOLDER, "xiangxue.keys.create", "true");
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("xiangxue-keys").toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
