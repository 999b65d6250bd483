package org.xiangxue.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The guide to the interface is a script, and this runs it. */
class ApiWalkIT {

    private static final Path GUIDE = Path.of("../../docs/api.md");
    private static final Pattern BLOCK =
            Pattern.compile("^```sh\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

    @Test
    void theBlocksOfTheGuideRunInTheirOrder() throws IOException, InterruptedException {
        var system = Xiangxue.shared();
        var script =
                BLOCK.matcher(Files.readString(GUIDE))
                        .results()
                        .map(MatchResult::group)
                        .map(ApiWalkIT::inside)
                        .collect(Collectors.joining());
        var shell =
                new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
                        .redirectErrorStream(true);
        shell.environment().put("SITE", system.site());
        shell.environment().put("DATA", system.data().toString());
        var run = shell.start();
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(run.waitFor()).as(said).isZero();
        assertThat(said)
                .contains(
                        "庙坝镇 has 12 villages",
                        "refused the neighbouring county",
                        "16 pieces accepted, and all duplicate when sent again",
                        "lines in the list of");
    }

    private static String inside(String block) {
        return block.substring("```sh\n".length(), block.length() - "```".length());
    }
}
