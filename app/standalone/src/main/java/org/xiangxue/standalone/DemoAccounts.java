package org.xiangxue.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.xiangxue.server.account.DemoSignIns;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who can sign in to the demo. Passwords are known only when they are made, so the first start
 * keeps them in a file of its owner's; without the file everybody gets a new one.
 */
final class DemoAccounts {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private DemoAccounts() {}

    /** Does nothing for a system that is no demo. */
    static void tell(ApplicationContext server, Path file, PrintStream out) throws IOException {
        var demo = server.getBeanProvider(DemoSignIns.class).getIfAvailable();
        if (demo != null) {
            print(Files.exists(file) ? read(file) : make(demo, file), file, out);
        }
    }

    private static DemoSignIns.Sheet read(Path file) throws IOException {
        return JSON.readValue(Files.readString(file), DemoSignIns.Sheet.class);
    }

    private static DemoSignIns.Sheet make(DemoSignIns demo, Path file) throws IOException {
        var sheet = Objects.requireNonNull(demo.make().block());
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft =
                Files.createTempFile(
                        file.getParent(), file.getFileName().toString(), ".new", ownerOnly);
        Files.writeString(draft, JSON.writeValueAsString(sheet) + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return sheet;
    }

    private static void print(DemoSignIns.Sheet sheet, Path file, PrintStream out) {
        out.printf("Demo sign-ins (kept in %s):%n", file);
        for (var staff : sheet.staff()) {
            out.printf(
                    "  /console/  %-11s %s  %s %s%n",
                    staff.username(), staff.password(), staff.role(), staff.regionName());
        }
        for (var learner : sheet.learners()) {
            out.printf(
                    "  /          户学号 %s  %s %s  PIN %s  %s%n",
                    learner.number(),
                    learner.face(),
                    learner.name(),
                    learner.pin(),
                    learner.village());
        }
    }
}
