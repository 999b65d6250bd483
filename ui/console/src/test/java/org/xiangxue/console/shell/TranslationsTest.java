package org.xiangxue.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.certificate.CertificateState;
import org.xiangxue.contract.course.DraftState;
import org.xiangxue.contract.course.Question;
import org.xiangxue.contract.course.Topic;
import org.xiangxue.contract.eligibility.Explanation;
import org.xiangxue.contract.eligibility.Reason;
import org.xiangxue.contract.eligibility.Rule;
import org.xiangxue.contract.eligibility.RulePreview;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.eligibility.decision.DecisionState;
import org.xiangxue.contract.eligibility.decision.HoldReason;
import org.xiangxue.contract.eligibility.notice.CaseKind;
import org.xiangxue.contract.eligibility.notice.CaseState;
import org.xiangxue.contract.household.CorrectionChange;
import org.xiangxue.contract.household.CorrectionState;
import org.xiangxue.contract.household.HouseholdStatus;
import org.xiangxue.contract.household.ImportSummary;
import org.xiangxue.contract.household.Monitoring;
import org.xiangxue.contract.household.Outcome;
import org.xiangxue.contract.household.RevealField;
import org.xiangxue.contract.media.MediaKind;
import org.xiangxue.contract.media.MediaState;

class TranslationsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern KEY =
            Pattern.compile("(?:getTranslation|translate)\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
    private static final Pattern LITERAL =
            Pattern.compile(
                    "(?:setText|setLabel|setHeader|setHeaderTitle|setPlaceholder|setAriaLabel|new"
                            + " Button|new Span|new H[123]|new Paragraph)\\(\\s*\"[^\"]*\\p{L}{2}[^\"]*\"");
    private static final Properties CHINESE = bundle("zh");
    private static final Properties ENGLISH = bundle("en");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(ENGLISH.keySet()).isEqualTo(CHINESE.keySet());
    }

    @Test
    void noTextIsEmptyAndBothTakeTheSameParameters() {
        for (var key : CHINESE.stringPropertyNames()) {
            assertThat(CHINESE.getProperty(key)).as(key).isNotEmpty();
            assertThat(ENGLISH.getProperty(key)).as(key).isNotEmpty();
            assertThat(parameters(ENGLISH.getProperty(key)))
                    .as(key)
                    .isEqualTo(parameters(CHINESE.getProperty(key)));
        }
    }

    @Test
    void noTextHoldsAnApostropheThatTheFormatWouldSwallow() {
        assertThat(CHINESE.values()).noneMatch(text -> text.toString().contains("'"));
        assertThat(ENGLISH.values()).noneMatch(text -> text.toString().contains("'"));
    }

    @Test
    void everyKeyInTheSourcesIsTranslated() {
        var used =
                sources()
                        .flatMap(source -> KEY.matcher(source).results())
                        .map(found -> found.group(1))
                        .filter(key -> !key.endsWith("."))
                        .distinct()
                        .toList();

        assertThat(used).hasSizeGreaterThan(200);
        assertThat(CHINESE.stringPropertyNames()).containsAll(used);
    }

    @ParameterizedTest
    @MethodSource
    void everyNameOfTheContractIsTranslated(String key) {
        assertThat(CHINESE).containsKey(key);
    }

    static Stream<String> everyNameOfTheContractIsTranslated() {
        return Stream.of(
                        names("problem.", ProblemCode.values()),
                        names("role.", Role.values()),
                        names("status.", HouseholdStatus.values()),
                        names("monitoring.", Monitoring.values()),
                        names("outcome.", Outcome.values()),
                        names("import.state.", ImportSummary.State.values()),
                        names("reveal.", RevealField.Field.values()),
                        names("correction.state.", CorrectionState.values()),
                        names("correction.member.", CorrectionChange.MemberField.values()),
                        names("correction.household.", CorrectionChange.HouseholdField.values()),
                        names("topic.", Topic.values()),
                        names("draft.", DraftState.values()),
                        names("question.", Question.Kind.values()),
                        names("media.state.", MediaState.values()),
                        names("media.kind.", MediaKind.values()),
                        names("certificate.", CertificateState.values()),
                        names("truth.", Truth.values()),
                        names("standing.", Explanation.Standing.values()),
                        names("reason.", Reason.values()),
                        names("decision.state.", DecisionState.values()),
                        names("decision.held.", HoldReason.values()),
                        names("decision.confirm.", Truth.values()),
                        names("trust.", Rule.Trust.values()),
                        names("rule.hours.", Rule.Whose.values()),
                        names("rule.whose.", Rule.Whose.values()),
                        names("preview.", RulePreview.Change.values()),
                        names("case.kind.", CaseKind.values()),
                        names("case.state.", CaseState.values()))
                .flatMap(names -> names);
    }

    @Test
    void noViewHoldsAChineseText() {
        assertThat(sources())
                .allSatisfy(source ->
                        assertThat(source.replace("　", " ")).doesNotContainPattern("\\p{IsHan}"));
    }

    @Test
    void noViewShowsALiteral() {
        assertThat(sources())
                .allSatisfy(source -> assertThat(source).doesNotContainPattern(LITERAL));
    }

    private static Stream<String> names(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }

    private static long parameters(String text) {
        return text.contains("{0}")
                ? new MessageFormat(text).getFormatsByArgumentIndex().length
                : 0;
    }

    private static Stream<String> sources() {
        try {
            return Files.walk(SOURCES)
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(TranslationsTest::read)
                    .map(source -> COMMENT.matcher(source).replaceAll(""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties bundle(String language) {
        var name = "/vaadin-i18n/translations_" + language + ".properties";
        try (var in =
                Objects.requireNonNull(TranslationsTest.class.getResourceAsStream(name), name)) {
            var bundle = new Properties();
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return bundle;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
