package org.xiangxue.server.learning.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangxue.server.learning.rules.Samples.NOON;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.xiangxue.contract.learning.EvidenceBatch;
import org.xiangxue.contract.learning.EvidenceItem;
import org.xiangxue.server.learning.rules.EvidenceJudge;
import org.xiangxue.server.learning.rules.Judgement;
import org.xiangxue.server.learning.rules.Samples;
import tools.jackson.databind.json.JsonMapper;

/** Version 1 of the envelope is read for ever, and to the same effect. */
class EnvelopeTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new TolerantItems().tolerantEvidence()).build();
    private static final String GOLDEN = resource("/golden/evidence-v1.json");

    @Test
    void theGoldenBatchIsStillJudgedAlike() {
        var judged =
                JSON.readValue(GOLDEN, EvidenceBatch.class).items().stream()
                        .map(EnvelopeTest::judge)
                        .toList();

        assertThat(judged)
                .containsExactlyElementsOf(
                        resource("/golden/evidence-v1-judged.txt").lines().toList());
    }

    @Test
    void theGoldenBatchKeepsToTheSchema() {
        assertThat(schema().validate(GOLDEN, InputFormat.JSON)).isEmpty();
    }

    @Test
    void whatTheContractWritesKeepsToTheSchema() {
        var item = Samples.interval(0, 5, NOON);

        assertThat(
                        schema().validate(
                                        "{\"v\":1,\"items\":["
                                                + JSON.writeValueAsString(item)
                                                + "]}",
                                        InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theSchemaSeesWhatIsWrong() {
        assertThat(schema().validate("{\"v\":2,\"items\":[]}", InputFormat.JSON)).isNotEmpty();
        assertThat(
                        schema().validate(
                                        GOLDEN.replace("\"to\":240", "\"until\":240"),
                                        InputFormat.JSON))
                .isNotEmpty();
        assertThat(
                        schema().validate(
                                        GOLDEN.replace(
                                                "\"kind\":\"attempt\"", "\"kind\":\"completed\""),
                                        InputFormat.JSON))
                .isNotEmpty();
    }

    private static String judge(EvidenceItem item) {
        var judgement =
                EvidenceJudge.judge(item, Samples.credential(), Samples.lesson(), NOON, null);
        return switch (judgement) {
            case Judgement.Accepted(var piece, var _) ->
                    "Accepted " + piece.act() + " " + piece.at();
            case Judgement.Held(var _, var _, var why) -> "Held " + why;
            case Judgement.Refused(var why) -> "Refused " + why;
        };
    }

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource("/schema/evidence-v1.json"), InputFormat.JSON);
    }

    private static String resource(String path) {
        try (var in = Objects.requireNonNull(EnvelopeTest.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
