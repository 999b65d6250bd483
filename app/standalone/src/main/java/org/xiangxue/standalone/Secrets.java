package org.xiangxue.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Secrets made on the first start, one file each, readable by their owner only. */
record Secrets(Path folder) {

    static Secrets in(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectory(folder, only("rwx------"));
        }
        return new Secrets(folder);
    }

    Path file(String name) throws IOException {
        var file = folder.resolve(name);
        if (!Files.exists(file)) {
            write(file);
        }
        return file;
    }

    String text(String name) throws IOException {
        return Files.readString(file(name)).strip();
    }

    /** Whole or not at all: a process may be killed between any two steps. */
    private static void write(Path file) throws IOException {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        var made = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(made);
        Files.createFile(made, only("rw-------"));
        Files.writeString(made, HexFormat.of().formatHex(bytes), StandardOpenOption.SYNC);
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
