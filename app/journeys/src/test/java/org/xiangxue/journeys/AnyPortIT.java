package org.xiangxue.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnyPortIT {

    @Test
    void portZeroTakesAFreeOneAndTheSystemAnswersWhereItSays(@TempDir Path data) throws Exception {
        try (var system = Xiangxue.launch(data, 0);
                var http = HttpClient.newHttpClient()) {
            var site = system.awaitReady().split(" ")[1];
            var health = HttpRequest.newBuilder(URI.create(site + "actuator/health")).build();

            assertThat(http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }
}
