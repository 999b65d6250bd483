package org.xiangxue.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The folder of one installation, held by one process at a time. */
final class DataFolder implements AutoCloseable {

    private static final long MEGABYTE = 1 << 20;
    private static final long FIRST_START = 1000 * MEGABYTE;
    private static final long LATER_START = 200 * MEGABYTE;

    private final DataPaths paths;
    private final FileChannel lock;

    private DataFolder(DataPaths paths, FileChannel lock) {
        this.paths = paths;
        this.lock = lock;
    }

    static DataFolder open(Settings settings) {
        return find(settings).orElseThrow(() -> inUse(settings));
    }

    /** Empty while another process holds it. */
    static Optional<DataFolder> find(Settings settings) {
        try {
            Files.createDirectories(settings.data());
            var paths = new DataPaths(settings.data().toRealPath());
            requireSpace(paths, settings);
            var lock = lock(paths);
            if (lock.isEmpty()) {
                return Optional.empty();
            }
            Files.writeString(paths.pid(), ProcessHandle.current().pid() + "\n");
            return Optional.of(new DataFolder(paths, lock.get()));
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

    DataPaths paths() {
        return paths;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(paths.pid());
        lock.close();
    }

    private static void requireSpace(DataPaths paths, Settings settings) throws IOException {
        var needed = paths.started() ? LATER_START : FIRST_START;
        if (Files.getFileStore(paths.home()).getUsableSpace() < needed) {
            throw new Obstacle(
                    "The disk that holds %s has less than %d MB left: free some space there, or set XIANGXUE_DATA to a folder on another disk."
                            .formatted(settings.data(), needed / MEGABYTE));
        }
    }

    private static Optional<FileChannel> lock(DataPaths paths) throws IOException {
        var channel =
                FileChannel.open(paths.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (locks(channel)) {
            return Optional.of(channel);
        }
        channel.close();
        return Optional.empty();
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static Obstacle inUse(Settings settings) {
        return new Obstacle(
                "Xiangxue is already running on %s%s: stop it first, or set XIANGXUE_DATA to another folder."
                        .formatted(settings.data(), holder(settings)));
    }

    private static String holder(Settings settings) {
        try {
            var pid = Files.readString(new DataPaths(settings.data()).pid()).strip();
            return " (process " + pid + ")";
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
