package org.xiangxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangxue.server.testing.Api;
import org.xiangxue.server.testing.DatabaseTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The committed description of the interface is the one that the server gives. */
@DatabaseTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("../../docs/openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    @LocalServerPort int port;

    /**
     * After a wanted change copy {@code app/server/target/openapi.json} to {@code
     * docs/openapi.json}.
     */
    @Test
    void theCommittedDescriptionIsTheServers() throws IOException {
        var served =
                sorted(
                        Api.http(port, null)
                                .get()
                                .uri("/v3/api-docs")
                                .retrieve()
                                .body(String.class));
        Files.writeString(Path.of("target/openapi.json"), served + "\n");

        assertThat(COMMITTED).exists();
        assertThat(served).isEqualTo(sorted(Files.readString(COMMITTED)));
    }

    @Test
    void theServersAddressIsNotPartOfIt() throws IOException {
        assertThat(JSON.readTree(Files.readString(COMMITTED)).has("servers")).isFalse();
    }

    private static String sorted(String json) {
        var tree = (ObjectNode) JSON.readTree(json);
        tree.remove("servers");
        return JSON.writeValueAsString(JSON.treeToValue((JsonNode) tree, Object.class));
    }
}
