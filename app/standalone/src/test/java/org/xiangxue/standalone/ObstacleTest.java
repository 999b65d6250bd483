package org.xiangxue.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ObstacleTest {

    private static final Settings SETTINGS = new Settings(Path.of("/srv/data"), 8080);

    @Test
    void aFullDiskIsSeenHoweverDeepItLies() {
        var fault =
                new IllegalStateException(
                        new IOException("/srv/data/postgres/x: No space left on device"));
        assertThat(Obstacle.find(fault, SETTINGS).orElseThrow())
                .hasMessageContaining("/srv/data is full")
                .hasMessageContaining("XIANGXUE_DATA");
    }

    @Test
    void aPortTakenAfterItWasAskedForIsSeen() {
        var fault = new IllegalStateException(new BindException("Address already in use"));
        assertThat(Obstacle.find(fault, SETTINGS).orElseThrow())
                .hasMessageContaining("Port 8080")
                .hasMessageContaining("XIANGXUE_PORT");
    }

    @Test
    void anUnknownFaultHasNoRemedy() {
        assertThat(Obstacle.find(new IllegalStateException("odd"), SETTINGS)).isEmpty();
    }
}
