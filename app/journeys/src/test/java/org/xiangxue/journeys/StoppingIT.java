package org.xiangxue.journeys;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starting that is refused, and stopping at any moment. */
@Tag("slow")
class StoppingIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path home;

    private Xiangxue last;

    @AfterEach
    void nothingIsLeftBehind() throws Exception {
        last.stop();
        assertThat(last.programs()).isEmpty();
    }

    @Test
    void aKilledSystemStartsAgainOnItsData() throws Exception {
        var killed = Xiangxue.start(home.resolve("data"));
        killed.kill();
        assertThat(killed.programs()).as("PostgreSQL goes on").isNotEmpty();

        last = Xiangxue.start(home.resolve("data"));

        assertThat(last.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(last.said().getLast()).matches("READY http://localhost:\\d+/ in \\d+\\.\\d s");
    }

    /** The waits fall into unpacking, initdb, the start of PostgreSQL, both contexts. */
    @ParameterizedTest
    @ValueSource(ints = {300, 1_500, 2_500, 4_000, 7_000, 12_000})
    void aSystemThatIsToldToStopWhileItStartsLeavesNothing(int milliseconds) throws Exception {
        last = Xiangxue.launch(home.resolve("data"), Xiangxue.freePort());
        last.process()
                .onExit()
                .completeOnTimeout(last.process(), milliseconds, MILLISECONDS)
                .join();

        last.stop();

        assertThat(last.programs()).isEmpty();
        assertThat(home.resolve("data/xiangxue.pid")).doesNotExist();
    }

    @Test
    void aSecondStartOnTheSameDataIsRefused() throws Exception {
        last = Xiangxue.start(home.resolve("data"));

        var second = Xiangxue.launch(home.resolve("data"), Xiangxue.freePort());

        assertThat(second.awaitEnd()).isNotZero();
        assertThat(second.said())
                .singleElement()
                .asString()
                .contains("already running", "process " + last.process().pid(), "XIANGXUE_DATA");
        assertThat(last.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void anOccupiedPortIsRefused() throws Exception {
        try (var other = new ServerSocket(0)) {
            last = Xiangxue.launch(home.resolve("data"), other.getLocalPort());

            assertThat(last.awaitEnd()).isNotZero();
            assertThat(last.said())
                    .singleElement()
                    .asString()
                    .contains("already in use", "XIANGXUE_PORT");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefused() throws Exception {
        Files.writeString(home.resolve("file"), "no folder");

        last = Xiangxue.launch(home.resolve("file/data"), Xiangxue.freePort());

        assertThat(last.awaitEnd()).isNotZero();
        assertThat(last.said())
                .singleElement()
                .asString()
                .contains("cannot be written", "XIANGXUE_DATA");
    }

    @Test
    void aFullDiskIsRefused() throws Exception {
        var disk = Files.createDirectory(home.resolve("disk"));
        var small = "mount -t tmpfs -o size=64m none " + disk + " && exec \"$@\"";
        var inside = List.of("unshare", "--map-root-user", "--mount", "sh", "-c", small, "sh");

        last = Xiangxue.launch(inside, disk.resolve("data"), Xiangxue.freePort());

        assertThat(last.awaitEnd()).isNotZero();
        assertThat(last.said()).singleElement().asString().contains("disk", "XIANGXUE_DATA");
    }
}
