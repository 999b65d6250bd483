package org.xiangxue.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Type-checks the learners' app with the Node that the browser driver brings. */
class LearnerTypesIT {

    private static final Path LEARNER = Path.of("../../ui/learner");

    @ParameterizedTest
    @ValueSource(strings = {"tsconfig.json", "tsconfig.worker.json"})
    void typesAgree(String project) throws Exception {
        var skip = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var node = Driver.ensureDriverInstalled(skip, false).driverDir().resolve("node");
        var check =
                new ProcessBuilder(
                                node.toString(),
                                "target/node_modules/typescript/bin/tsc",
                                "--project",
                                project)
                        .directory(LEARNER.toFile())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(said).isZero();
    }
}
