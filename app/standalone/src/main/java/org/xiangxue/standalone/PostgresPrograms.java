package org.xiangxue.standalone;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL, unpacked once from their archive on the class path. */
record PostgresPrograms(Path folder) {

    static PostgresPrograms in(Path home) throws IOException {
        var folder = home.resolve("programs");
        if (!Files.exists(folder)) {
            var unpacked = home.resolve("programs.new");
            delete(unpacked);
            unpack(unpacked);
            Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresPrograms(folder);
    }

    String initdb() {
        return folder.resolve("bin/initdb").toString();
    }

    String postgres() {
        return folder.resolve("bin/postgres").toString();
    }

    private static void unpack(Path folder) throws IOException {
        try (var archive = archive();
                var tar =
                        new TarArchiveInputStream(
                                new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                unpack(entry, tar, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path to)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(to);
            return;
        }
        Files.createDirectories(to.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, to);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static InputStream archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).split(" ")[0];
        var processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var arm = Set.of("aarch64", "arm64").contains(processor);
        var name = "/postgres-%s-%s.txz".formatted(system, arm ? "arm_64" : "x86_64");
        var archive = PostgresPrograms.class.getResourceAsStream(name);
        if (archive == null) {
            throw new Obstacle(
                    "No embedded PostgreSQL is known for %s on %s: use Linux on x86-64 or ARM64, or the containers in docker/."
                            .formatted(system, processor));
        }
        return archive;
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
