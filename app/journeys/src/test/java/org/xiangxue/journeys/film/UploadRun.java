package org.xiangxue.journeys.film;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.media.MediaApi;
import org.xiangxue.contract.media.MediaId;
import org.xiangxue.contract.media.MediaState;
import org.xiangxue.contract.media.MediaSummary;
import org.xiangxue.journeys.DemoAccounts;
import org.xiangxue.journeys.Xiangxue;

/**
 * Sends a film whose line is cut at random bytes, at some of them by killing the whole system, and
 * compares what came out of the store with what was sent.
 */
public final class UploadRun {

    private static final int SECONDS = 8;
    private static final int KILOBITS = 24_000;
    private static final Duration RETRY = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int NOTED_EVERY_MILLIS = 2_500;

    private final Path home;
    private final int port = Xiangxue.freePort();
    private final Random random;

    public UploadRun(Path home, long seed) {
        this.home = home;
        this.random = new Random(seed);
    }

    /**
     * @param sentAgain bytes that the server did not hold after a cut
     * @param equal whether the store gave back the bytes that were sent
     */
    public record Result(int cuts, int kills, long bytes, long sentAgain, boolean equal) {}

    /**
     * @param killEvery of so many cuts one is a kill, the last of them
     */
    public Result run(int cuts, int killEvery) throws Exception {
        var system = start();
        try {
            var camera = Camera.of(system);
            var film = Files.readAllBytes(camera.film(home.resolve("film.mp4"), SECONDS, KILOBITS));
            var line = line(system);
            var upload = line.create(film.length);
            long sentAgain = 0;
            for (var cut = 1; cut <= cuts; cut++) {
                var offset = line.offset(upload);
                var left = film.length - offset;
                var bytes = 1 + random.nextInt((int) Math.max(1, 2 * left / (cuts - cut + 2)));
                var kill = cut % killEvery == 0;
                var running = system;
                while (!line.sendSome(upload, film, offset, bytes, () -> cut(running, kill))) {
                    Thread.sleep(RETRY.toMillis());
                }
                if (kill) {
                    system = start();
                    line = line(system);
                }
                sentAgain += offset + bytes - settled(line, upload, offset, bytes);
            }
            sendRest(line, upload, film);
            var kept = line.get("/media/" + ready(system, upload).sha256() + "/original");
            return new Result(
                    cuts, cuts / killEvery, film.length, sentAgain, Arrays.equals(kept, film));
        } finally {
            system.stop();
        }
    }

    /**
     * A kill comes at once or after the server noted the beginning of what it has; one half of the
     * kills takes the database with it, as a power cut does.
     */
    private void cut(Xiangxue system, boolean kill) throws InterruptedException {
        if (kill) {
            Thread.sleep(random.nextInt(2 * NOTED_EVERY_MILLIS));
            if (random.nextBoolean()) {
                system.kill();
            } else {
                system.killAll();
            }
        }
    }

    /** What the server holds, once it noticed that the line is gone. */
    private static long settled(Line line, String upload, long before, int bytes) throws Exception {
        var held = line.offset(upload);
        for (var next = before; next != held; ) {
            next = held;
            Thread.sleep(RETRY.toMillis() / 5);
            held = line.offset(upload);
        }
        if (held < before || held > before + bytes) {
            throw new IllegalStateException("holds " + held + " after " + before + " + " + bytes);
        }
        return held;
    }

    private static void sendRest(Line line, String upload, byte[] film) throws Exception {
        for (var end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
            var status = line.sendRest(upload, film, line.offset(upload));
            if (status == 204) {
                return;
            }
            Thread.sleep(RETRY.toMillis());
        }
        throw new IllegalStateException("never whole");
    }

    private static MediaSummary ready(Xiangxue system, String upload) throws Exception {
        var id = MediaId.of(upload.substring(upload.lastIndexOf('/') + 1));
        var media = trainer(system).signIn(system).api().client(MediaApi.class);
        for (var end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
            var file = media.get(id);
            if (file.state() == MediaState.READY) {
                return file;
            }
            if (file.problem() != null) {
                throw new IllegalStateException(file.problem().toString());
            }
            Thread.sleep(RETRY.toMillis());
        }
        throw new IllegalStateException("never ready");
    }

    private Xiangxue start() {
        var soon = Map.of("XIANGXUE_UPLOADS_SILENCE", "3s", "XIANGXUE_UPLOADS_WRITING", "8s");
        var system = Xiangxue.launch(soon, home.resolve("data"), port);
        system.awaitReady();
        return system;
    }

    private static Line line(Xiangxue system) throws Exception {
        return new Line(system, trainer(system).cookie(system));
    }

    private static DemoAccounts.Staff trainer(Xiangxue system) {
        return DemoAccounts.of(system).one(Role.TRAINER);
    }
}
