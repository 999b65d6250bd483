package org.xiangxue.server.eligibility.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.contract.eligibility.ProgrammeDocument;
import org.xiangxue.contract.eligibility.Rule;
import org.xiangxue.contract.eligibility.Truth;

/** The grammar leaves the house for ever (D14): fixed by a schema and by golden files. */
class ProgrammeFormatTest {

    private static final DocumentSchema SCHEMA = new DocumentSchema();
    private static final String GOLDEN = resource("/golden/programme-v1.json").strip();

    @Example
    void theGoldenProgrammeIsStillReadWrittenAndHashed() {
        var document = CanonicalJson.read(GOLDEN, ProgrammeDocument.class);

        assertThat(CanonicalJson.write(document)).isEqualTo(GOLDEN);
        assertThat(CanonicalJson.hash(document))
                .isEqualTo("9d9bcbc9cfff9087f42e4370444817c654ed6e2787ceba9a74c71c067d181f54");
        assertThat(SCHEMA.problems(document)).isEmpty();
    }

    @Example
    void theGoldenFactsAreStillReadWrittenAndHashed() {
        var golden = resource("/golden/eligibility-facts-v1.json").strip();
        var facts = CanonicalJson.read(golden, Facts.class);

        assertThat(CanonicalJson.write(facts)).isEqualTo(golden);
        assertThat(CanonicalJson.hash(facts))
                .isEqualTo("9a4590d91a091de65f986b8bd5bf13cbad8f3be4c676e8f135c39a2def1a8f9d");
    }

    /** So an outcome of today is the outcome for ever. */
    @Example
    void theGoldenFactsStillGiveTheGoldenOutcome() {
        var document = CanonicalJson.read(GOLDEN, ProgrammeDocument.class);
        var facts = CanonicalJson.read(resource("/golden/eligibility-facts-v1.json"), Facts.class);
        var evaluation = Evaluation.of(document.rule(), facts, LocalDate.of(2026, 11, 25));

        assertThat(
                        evaluation.leaves().stream()
                                        .map(leaf ->
                                                leaf.id()
                                                        + " "
                                                        + leaf.truth()
                                                        + " "
                                                        + leaf.reason())
                                        .collect(Collectors.joining("\n", "", "\n"))
                                + evaluation.outcome())
                .isEqualTo(resource("/golden/programme-v1-outcome.txt").strip());
    }

    @Example
    void theSchemaIsTheCommittedGrammar() {
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(resource("/schema/programme-v1.json"), InputFormat.JSON);

        assertThat(schema.validate(GOLDEN, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{\"v\":1}", InputFormat.JSON)).isNotEmpty();
        assertThat(schema.validate(GOLDEN.replace("\"v\":1", "\"v\":2"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(
                        schema.validate(
                                GOLDEN.replace("\"kind\":\"not\"", "\"kind\":\"script\""),
                                InputFormat.JSON))
                .isNotEmpty();
    }

    @Property(tries = 300)
    void everyRuleThatTheGrammarCanSayKeepsToTheSchema(@ForAll("rules") Rule rule) {
        assertThat(SCHEMA.problems(document(rule)))
                .extracting(FieldProblem::code)
                .doesNotContain("SHAPE", "ID");
    }

    @Example
    void theShippedProgrammesAreValidAndSayThatTheyAreExamples() {
        for (var code :
                CanonicalJson.read(
                        resource("/org/xiangxue/server/eligibility/programmes/index.json"),
                        String[].class)) {
            var document =
                    CanonicalJson.read(
                            resource(
                                    "/org/xiangxue/server/eligibility/programmes/"
                                            + code
                                            + ".json"),
                            ProgrammeDocument.class);

            assertThat(SCHEMA.problems(document)).isEmpty();
            assertThat(document.code()).isEqualTo(code);
            assertThat(document.example()).isTrue();
            assertThat(document.title()).endsWith("（示例）");
            assertThat(document.summary()).startsWith("示例，不是真政策。");
        }
    }

    @Example
    void whatNobodyCouldMeanIsRefused() {
        var source = new Rule.Citation("办法", "第一条");
        var words = new Rule.Words("要", "差");
        refuses(
                "COURSE_OR_TOPIC",
                new Rule.Certificate("leaf", source, words, null, null, null, null));
        refuses("AGES", new Rule.Members("leaf", source, words, 1, 60, 18));
        refuses(
                "CATEGORY",
                new Rule.Category("leaf", source, words, List.of(), List.of(), false, null, null));
        refuses("EARLIER", new Rule.Earlier("leaf", source, words, "golden", Truth.MET));
        refuses(
                "COUNT",
                new Rule.AtLeast(2, List.of(new Rule.Place("leaf", source, words, List.of("53")))));
        var twice = new Rule.Place("leaf", source, words, List.of("53"));
        refuses("ID", new Rule.All(List.of(twice, twice)));
    }

    @Provide
    Arbitrary<Rule> rules() {
        return RandomRules.rules();
    }

    private static void refuses(String code, Rule rule) {
        assertThat(SCHEMA.problems(document(rule))).extracting(FieldProblem::code).contains(code);
    }

    private static ProgrammeDocument document(Rule rule) {
        return new ProgrammeDocument(
                1,
                "golden",
                "标题",
                "说明",
                "单位",
                "530623",
                LocalDate.of(2026, 1, 1),
                null,
                true,
                rule);
    }

    static String resource(String path) {
        try (var in =
                Objects.requireNonNull(ProgrammeFormatTest.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
