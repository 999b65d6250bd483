package org.xiangxue.journeys.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Line and server may die at any byte of a film. */
@Tag("slow")
class CutUploadIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path home;

    @Test
    void fiveCutsAndAKillLeaveTheFilmAsItWasSent() throws Exception {
        var seed = System.nanoTime();

        var result = new UploadRun(home, seed).run(5, 3);

        assertThat(result.equal()).as("seed " + seed).isTrue();
        assertThat(result.kills()).isEqualTo(1);
    }
}
