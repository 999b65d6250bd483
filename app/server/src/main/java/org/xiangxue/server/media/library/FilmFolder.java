package org.xiangxue.server.media.library;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.xiangxue.server.media.transcode.Transcoder;
import org.xiangxue.server.platform.Blocking;
import reactor.core.publisher.Mono;

/**
 * Where one file is worked on.
 *
 * @param seconds how long the film plays, once that is known
 */
record FilmFolder(Path path, AtomicReference<Double> seconds) {

    private static final int BEFORE = 5;
    private static final int CODING = 85;

    Path source() {
        return path.resolve("source");
    }

    /** 0 to 100; what comes before and after the coding is short. */
    Mono<Integer> progress() {
        return Blocking.FILMS.call(() -> {
            var all = seconds.get();
            return all == 0
                    ? 0
                    : BEFORE + (int) Math.min(CODING, CODING * Transcoder.progress(path) / all);
        });
    }
}
