package org.xiangxue.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void nothingNeedsToBeSet() {
        assertThat(Settings.from(Map.of()))
                .isEqualTo(new Settings(Path.of("data").toAbsolutePath(), 8080));
    }

    @Test
    void theEnvironmentDecides() {
        assertThat(Settings.from(Map.of("XIANGXUE_PORT", "8181", "XIANGXUE_DATA", "/var/lib/x")))
                .isEqualTo(new Settings(Path.of("/var/lib/x"), 8181));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "-1", "65536", "80 80"})
    void aPortThatIsNoneIsToldWithTheRemedy(String port) {
        assertThatThrownBy(() -> Settings.from(Map.of("XIANGXUE_PORT", port)))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("XIANGXUE_PORT");
    }

    @Test
    void aPortInUseIsToldWithTheRemedy() throws Exception {
        for (var address : new InetAddress[] {null, InetAddress.getLoopbackAddress()}) {
            try (var other = new ServerSocket(0, 1, address)) {
                var settings = new Settings(Path.of("data"), other.getLocalPort());
                assertThatThrownBy(settings::requireFreePort)
                        .isInstanceOf(Obstacle.class)
                        .hasMessageContaining("already in use")
                        .hasMessageContaining("XIANGXUE_PORT");
            }
        }
    }

    @Test
    void aCertificateGoesWithItsKey(@TempDir Path home) throws Exception {
        var certificate = Files.createFile(home.resolve("site.crt")).toString();
        var key = Files.createFile(home.resolve("site.key")).toString();

        var both = Map.of("XIANGXUE_TLS_CERTIFICATE", certificate, "XIANGXUE_TLS_KEY", key);
        assertThat(Settings.from(both).site()).isEqualTo("https://localhost:8080/");

        assertThatThrownBy(() -> Settings.from(Map.of("XIANGXUE_TLS_CERTIFICATE", certificate)))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("XIANGXUE_TLS_KEY");
        var unreadable =
                Map.of("XIANGXUE_TLS_CERTIFICATE", certificate, "XIANGXUE_TLS_KEY", key + "s");
        assertThatThrownBy(() -> Settings.from(unreadable))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("XIANGXUE_TLS_KEY is " + key + "s");
    }
}
