package org.xiangxue.server.platform.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The folder of secrets (property {@code xiangxue.keys.directory}). Each secret is one file of
 * hexadecimal digits, readable by its owner only. With {@code xiangxue.keys.create=true} (the
 * one-machine system) a missing one is made; in production a missing one stops the start with a
 * sentence that names the file. Secrets that a demonstration made are marked, and no other start
 * takes them.
 */
@Component
public class KeyFolder {

    private static final String DEMO_MARK = "DEMO";

    private final KeyProperties properties;

    KeyFolder(KeyProperties properties) {
        this.properties = properties;
        if (!properties.demo() && Files.exists(mark())) {
            throw new IllegalStateException(
                    "the secrets in "
                            + properties.directory()
                            + " were made for a demonstration: use a folder with secrets of your own");
        }
    }

    /** 32 random bytes under this name; stable over restarts. */
    public byte[] secret(String name) {
        return HexFormat.of()
                .parseHex(read(name + ".key", () -> HexFormat.of().formatHex(random())));
    }

    /** Text of the file under this name, made by {@code maker} when it may be created. */
    public String read(String file, Supplier<String> maker) {
        var path = properties.directory().resolve(file);
        try {
            if (!Files.exists(path)) {
                create(path, maker);
            }
            return Files.readString(path).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "the secret " + path + " cannot be read or made", failure);
        }
    }

    private void create(Path path, Supplier<String> maker) throws IOException {
        if (!properties.create()) {
            throw new IllegalStateException(
                    "the secret " + path + " is missing: put it there before the start");
        }
        Files.createDirectories(properties.directory());
        if (properties.demo() && !Files.exists(mark())) {
            Files.writeString(mark(), "The secrets here were made for a demonstration.\n");
        }
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft =
                Files.createTempFile(
                        properties.directory(), path.getFileName().toString(), ".new", ownerOnly);
        Files.writeString(draft, maker.get());
        try {
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException anotherProcessWasFaster) {
            // its secret is the one to use
        } finally {
            Files.delete(draft);
        }
    }

    private Path mark() {
        return properties.directory().resolve(DEMO_MARK);
    }

    private static byte[] random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
