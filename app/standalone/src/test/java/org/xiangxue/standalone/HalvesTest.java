package org.xiangxue.standalone;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionEvaluationReport;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * Which auto-configurations start in which half; halves.txt is changed on purpose or not at all.
 */
@Tag("slow")
class HalvesTest {

    @TempDir static Path home;
    private static final LocalSystem SYSTEM = new LocalSystem();

    @BeforeAll
    static void start() throws Exception {
        SYSTEM.start(new Settings(home, Settings.freePort()));
    }

    @AfterAll
    static void stop() {
        SYSTEM.stop();
    }

    @Test
    void eachHalfStartsWhatIsWrittenDown() throws IOException {
        var server = active(SYSTEM.server());
        var console = active(SYSTEM.console());
        var lines = new ArrayList<String>();
        for (var name : offered()) {
            lines.add(place(server.contains(name), console.contains(name)) + " " + name);
        }
        Files.write(Path.of("target/halves.txt"), lines);
        assertThat(lines)
                .as("target/halves.txt against src/test/resources/halves.txt")
                .containsExactlyElementsOf(
                        Files.readAllLines(Path.of("src/test/resources/halves.txt")));
    }

    @Test
    void everythingThatIsKeptLiesInTheDataFolder() {
        var environment = SYSTEM.server().getEnvironment();

        assertThat(environment.getProperty("xiangxue.imports.directory"))
                .startsWith(home.toString());
        assertThat(environment.getProperty("xiangxue.films.directory")).startsWith(home.toString());
        assertThat(environment.getProperty("xiangxue.keys.directory")).startsWith(home.toString());
        assertThat(environment.getProperty("logging.file.name")).startsWith(home.toString());
    }

    private static String place(boolean server, boolean console) {
        if (server && console) {
            return "both   ";
        }
        return server ? "server " : console ? "console" : "neither";
    }

    private static SortedSet<String> offered() {
        var candidates = ImportCandidates.load(AutoConfiguration.class, null).getCandidates();
        return groups(candidates);
    }

    private static SortedSet<String> active(ConfigurableApplicationContext context) {
        var report = ConditionEvaluationReport.get(context.getBeanFactory());
        var active = new ArrayList<>(report.getUnconditionalClasses());
        report.getConditionAndOutcomesBySource()
                .forEach((source, outcomes) -> {
                    if (outcomes.isFullMatch() && !source.contains("#")) {
                        active.add(source);
                    }
                });
        active.retainAll(ImportCandidates.load(AutoConfiguration.class, null).getCandidates());
        return groups(active);
    }

    private static SortedSet<String> groups(List<String> classes) {
        return classes.stream()
                .map(ClassUtils::getPackageName)
                .map(name -> name.replaceFirst("\\.autoconfigure\\b", ""))
                .collect(toCollection(TreeSet::new));
    }
}
