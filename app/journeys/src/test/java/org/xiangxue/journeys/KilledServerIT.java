package org.xiangxue.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.xiangxue.contract.learning.Receipt.Outcome;
import org.xiangxue.journeys.evidence.KillRun;
import org.xiangxue.journeys.evidence.OneBatch;

/** What a learner was told is kept, is kept: the server may be killed at any moment. */
@Tag("slow")
class KilledServerIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path home;

    @Test
    void aBatchThatIsSentAgainAfterAKillIsAllDuplicates() throws Exception {
        var port = Xiangxue.freePort();
        var data = home.resolve("data");
        var killed = Xiangxue.launch(data, port);
        killed.awaitReady();
        var batch = new OneBatch(killed, new Random(1));

        assertThat(batch.send()).isNotEmpty().containsOnly(Outcome.ACCEPTED);
        killed.kill();

        try (var again = Xiangxue.launch(data, port)) {
            again.awaitReady();
            assertThat(batch.send()).isNotEmpty().containsOnly(Outcome.DUPLICATE);
            assertThat(again.check()).last().isEqualTo("exit 0");
        }
    }

    @Test
    void fiveKillsUnderLoadLoseNothing() throws Exception {
        var result =
                new KillRun(home.resolve("data"), System.nanoTime()).run(5, Duration.ofSeconds(1));

        assertThat(result.pieces()).isGreaterThan(100);
        assertThat(result.lost()).isZero();
    }
}
