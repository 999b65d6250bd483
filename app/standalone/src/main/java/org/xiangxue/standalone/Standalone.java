package org.xiangxue.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.logging.LoggingSystem;
import org.xiangxue.server.certificate.VerifyCommand;

/** Starts the whole system in this process, and stops it in order whenever it is told to. */
public final class Standalone {

    private static final String TRAINING = "xiangxue.once";

    private Standalone() {}

    public static void main(String[] args) {
        try {
            var command = args.length == 0 ? "run" : args[0];
            switch (command) {
                case "run" -> run(Settings.from(System.getenv()).withFreePort());
                case "check" -> System.exit(check(Settings.from(System.getenv())));
                case "verify" -> System.exit(verify(Settings.from(System.getenv()), rest(args)));
                default -> throw new Obstacle("There is no command \"" + command + "\".");
            }
        } catch (Obstacle obstacle) {
            System.err.println(obstacle.getMessage());
            System.exit(1);
        }
    }

    private static void run(Settings settings) {
        doing(
                settings,
                system -> {
                    system.start(settings);
                    DemoAccounts.tell(
                            system.server(), new DataPaths(settings.data()).demo(), System.out);
                    return 0;
                });
        var begin = ProcessHandle.current().info().startInstant().orElseThrow();
        var seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        System.out.printf(Locale.ROOT, "READY %s in %.1f s%n", settings.site(), seconds);
        if (Boolean.getBoolean(TRAINING)) {
            System.exit(0);
        }
    }

    private static int check(Settings settings) {
        return doing(settings, system -> new Check(system, System.out).run(settings));
    }

    private static List<String> rest(String[] args) {
        return Arrays.asList(args).subList(1, args.length);
    }

    private static int verify(Settings settings, List<String> arguments) {
        var pinned = new DataPaths(settings.data()).verificationKeys();
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        return VerifyCommand.run(arguments, pinned, today, System.out);
    }

    private interface Work {
        int on(LocalSystem system) throws Exception;
    }

    private static int doing(Settings settings, Work work) {
        LoggingSystem.get(Standalone.class.getClassLoader()).beforeInitialize();
        var system = new LocalSystem();
        Runtime.getRuntime().addShutdownHook(new Thread(system::stop, "stop"));
        try {
            return work.on(system);
        } catch (Throwable fault) {
            throw Obstacle.find(fault, settings).orElseGet(() -> unknown(fault, settings));
        }
    }

    /** A fault of ours: the person gets one sentence, whoever mends it gets the trace. */
    private static Obstacle unknown(Throwable fault, Settings settings) {
        var file = new DataPaths(settings.data()).failure();
        var text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.toString());
        } catch (IOException unwritable) {
            return new Obstacle("Xiangxue failed (%s): please report this.".formatted(fault));
        }
        return new Obstacle(
                "Xiangxue failed because of a fault of its own: please report the file %s."
                        .formatted(file));
    }
}
