package org.xiangxue.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder of one installation, held by one process at a time. */
final class DataFolder implements AutoCloseable {

    private static final long MEGABYTE = 1 << 20;

    private final Path home;
    private final FileChannel lock;

    private DataFolder(Path home, FileChannel lock) {
        this.home = home;
        this.lock = lock;
    }

    static DataFolder open(Settings settings) {
        try {
            Files.createDirectories(settings.data());
            var home = settings.data().toRealPath();
            requireSpace(home, settings);
            var folder = new DataFolder(home, lock(home));
            Files.writeString(folder.pidFile(), ProcessHandle.current().pid() + "\n");
            return folder;
        } catch (AccessDeniedException | FileAlreadyExistsException denied) {
            throw unwritable(settings);
        } catch (FileSystemException failed) {
            throw String.valueOf(failed.getReason()).contains("No space")
                    ? Obstacle.diskFull(settings)
                    : unwritable(settings);
        } catch (IOException failed) {
            throw new Obstacle(
                    "The folder %s cannot be used (%s): set XIANGXUE_DATA to another folder."
                            .formatted(settings.data(), failed.getMessage()),
                    failed);
        }
    }

    Path home() {
        return home;
    }

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

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(pidFile());
        lock.close();
    }

    private Path pidFile() {
        return home.resolve("xiangxue.pid");
    }

    /** A first start unpacks the database and loads the regions. */
    private static void requireSpace(Path home, Settings settings) throws IOException {
        var needed = (Files.exists(home.resolve("postgres/data")) ? 200 : 1000) * MEGABYTE;
        if (Files.getFileStore(home).getUsableSpace() < needed) {
            throw new Obstacle(
                    "The disk that holds %s has less than %d MB left: free some space there, or set XIANGXUE_DATA to a folder on another disk."
                            .formatted(settings.data(), needed / MEGABYTE));
        }
    }

    private static FileChannel lock(Path home) throws IOException {
        var channel =
                FileChannel.open(
                        home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException sameProcess) {
            channel.close();
            throw inUse(home);
        }
        channel.close();
        throw inUse(home);
    }

    private static Obstacle inUse(Path home) {
        return new Obstacle(
                "Xiangxue is already running on %s%s: stop it first, or set XIANGXUE_DATA to another folder."
                        .formatted(home, holder(home)));
    }

    private static String holder(Path home) {
        try {
            return " (process " + Files.readString(home.resolve("xiangxue.pid")).strip() + ")";
        } catch (IOException unknown) {
            return "";
        }
    }

    private static Obstacle unwritable(Settings settings) {
        return new Obstacle(
                "The folder %s cannot be written: give this user the right to, or set XIANGXUE_DATA to another folder."
                        .formatted(settings.data()));
    }
}
