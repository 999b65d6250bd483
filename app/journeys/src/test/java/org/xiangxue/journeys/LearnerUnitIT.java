package org.xiangxue.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Runs the unit tests of the learners' app with the Node that the browser driver brings. */
class LearnerUnitIT {

    private static final Path LEARNER = Path.of("../../ui/learner");
    private static final int FIRST_VISIT = 60_000;
    private static final Pattern ASSET = Pattern.compile("/(assets/[^\"]+)\"");
    private static final Predicate<String> HAN = Pattern.compile("\\p{IsHan}").asPredicate();

    @Test
    void itsModulesPass() throws Exception {
        var skip = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var node = Driver.ensureDriverInstalled(skip, false).driverDir().resolve("node");
        var tests =
                new ProcessBuilder(node.toString(), "target/tests.js")
                        .directory(LEARNER.toFile())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(tests.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tests.waitFor()).as(said).isZero();
        assertThat(said).containsPattern("[1-9]\\d* tests, 0 failed");
    }

    /** The page and what it names: the screens of the rest come afterwards. */
    @Test
    void aFirstVisitCostsLittle() throws IOException {
        var built = LEARNER.resolve("target/classes/learner");
        var page = Files.readString(built.resolve("index.html"));
        var bytes = Files.size(built.resolve("index.html.gz"));
        var named = ASSET.matcher(page).results().map(found -> found.group(1)).toList();
        for (var asset : named) {
            bytes += Files.size(built.resolve(asset + ".gz"));
        }
        assertThat(named).hasSizeGreaterThan(2);
        assertThat(bytes).isLessThan(FIRST_VISIT);
    }

    @Test
    void wordsStandInTheBundlesOnly() throws IOException {
        var web = LEARNER.resolve("src/main/web");
        try (var files = Files.walk(web)) {
            var scripts =
                    files.filter(file -> file.toString().endsWith(".ts"))
                            .filter(file -> !file.startsWith(web.resolve("text")))
                            .toList();
            assertThat(scripts).hasSizeGreaterThan(20);
            assertThat(scripts).noneMatch(LearnerUnitIT::holdsChinese);
        }
    }

    private static boolean holdsChinese(Path script) {
        try {
            return Files.readAllLines(script).stream().anyMatch(HAN);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
