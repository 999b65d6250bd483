package org.xiangxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(XiangxueServer.class);
    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z]+)` \\| [^|]+\\|([^|]*)\\|$", Pattern.MULTILINE);

    @Test
    void everyPackageKeepsToThePackagesThatItDeclares() {
        MODULES.verify();
    }

    /** The table of the README, the package-info files and this test say the same. */
    @Test
    void theReadmeNamesEveryPackageWithWhatItMayUse() throws IOException {
        var readme = Files.readString(Path.of("../../README.md"));
        var written = new TreeMap<String, String>();
        ROW.matcher(readme)
                .results()
                .forEach(row -> written.put(row.group(1), sorted(row.group(2))));

        assertThat(written).isEqualTo(declared());
    }

    private static Map<String, String> declared() {
        var declared = new TreeMap<String, String>();
        MODULES.stream()
                .forEach(module -> declared.put(module.getIdentifier().toString(), uses(module)));
        return declared;
    }

    private static String uses(ApplicationModule module) {
        var annotation =
                module.getBasePackage()
                        .findAnnotation(org.springframework.modulith.ApplicationModule.class)
                        .orElseThrow();
        return sorted(String.join(", ", annotation.allowedDependencies()));
    }

    /** Every feature may use platform, so the table leaves it out; an open module lists nothing. */
    private static String sorted(String list) {
        return Pattern.compile("[,\\s]+")
                .splitAsStream(list)
                .filter(name -> name.matches("[a-z]+") && !name.equals("platform"))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
