package org.xiangxue.standalone;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.xiangxue.console.XiangxueConsole;
import org.xiangxue.server.XiangxueServer;

/** Database, object store, console and server; only the server's port is public. */
final class LocalSystem {

    private final Children children = new Children();
    private volatile @Nullable DataFolder folder;
    private volatile @Nullable Postgres database;
    private volatile @Nullable S3Proxy objects;
    private volatile @Nullable ConfigurableApplicationContext console;
    private volatile @Nullable ConfigurableApplicationContext server;

    /**
     * Contexts start on the calling thread: pool threads of an executable jar have the wrong class
     * loader.
     */
    void start(Settings settings) throws Exception {
        settings.requireFreePort();
        var home = DataFolder.open(settings);
        folder = home;
        var secrets = Secrets.in(home.keys());
        var postgres = Postgres.start(home.postgres(), secrets, children);
        database = postgres;
        Roles.ensure(postgres, secrets);
        var shown = start(XiangxueConsole.class, Half.CONSOLE, home, consoleSettings(settings));
        console = shown;
        var store = ObjectStore.start(home.objects(), secrets);
        objects = store;
        var all = serverSettings(settings, home, secrets, postgres, store);
        all.put("xiangxue.console.url", "http://127.0.0.1:" + port(shown));
        server = start(XiangxueServer.class, Half.SERVER, home, all);
    }

    /**
     * Safe at any moment, also while {@link #start} runs on another thread: then nothing is yet
     * acknowledged to anybody, and only the child processes matter.
     */
    void stop() {
        if (server != null) {
            close(server);
            close(console);
        }
        if (objects != null) {
            quietly(objects::stop);
        }
        children.stop();
        if (folder != null) {
            quietly(folder::close);
        }
    }

    ConfigurableApplicationContext console() {
        return java.util.Objects.requireNonNull(console);
    }

    ConfigurableApplicationContext server() {
        return java.util.Objects.requireNonNull(server);
    }

    Postgres database() {
        return java.util.Objects.requireNonNull(database);
    }

    private static Map<String, Object> consoleSettings(Settings settings) {
        var all = new HashMap<String, Object>();
        all.put("xiangxue.console.port", 0);
        all.put("xiangxue.server.url", "http://127.0.0.1:" + settings.port());
        return all;
    }

    private static Map<String, Object> serverSettings(
            Settings settings, DataFolder home, Secrets secrets, Postgres postgres, S3Proxy store)
            throws IOException {
        var all = new HashMap<String, Object>();
        all.put("xiangxue.port", settings.port());
        all.put("xiangxue.demo", true);
        all.put("xiangxue.data.directory", home.home().toString());
        all.put("xiangxue.keys.directory", secrets.folder().toString());
        all.put("xiangxue.keys.create", true);
        all.put("xiangxue.database.url", postgres.url(Roles.DATABASE));
        all.put("xiangxue.database.user", Roles.APPLICATION);
        all.put("xiangxue.database.password", secrets.text("database-app"));
        all.put("xiangxue.database.owner.user", Roles.OWNER);
        all.put("xiangxue.database.owner.password", secrets.text("database-owner"));
        all.put("xiangxue.objects.url", "http://127.0.0.1:" + store.getPort());
        all.put("xiangxue.objects.bucket", ObjectStore.BUCKET);
        all.put("xiangxue.objects.key", ObjectStore.KEY);
        all.put("xiangxue.objects.secret", secrets.text("objects"));
        return all;
    }

    private static ConfigurableApplicationContext start(
            Class<?> application, Half half, DataFolder home, Map<String, Object> settings) {
        settings.put("spring.config.name", half.config());
        settings.put(Half.PROPERTY, half);
        settings.put("logging.file.name", home.log().toString());
        settings.put("logging.threshold.console", "ERROR");
        // A failed start is told once, by whoever started this system.
        settings.put("logging.level.org.springframework.boot.SpringApplication", "OFF");
        settings.put("logging.level.org.springframework.boot.diagnostics", "OFF");
        return new SpringApplicationBuilder(application)
                .properties(settings)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .run();
    }

    private static String port(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port");
    }

    private static void close(@Nullable ConfigurableApplicationContext context) {
        if (context != null) {
            quietly(context::close);
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    /** The next step of stopping matters more than this one's fault. */
    private static void quietly(Step step) {
        try {
            step.run();
        } catch (Exception fault) {
            LoggerFactory.getLogger(LocalSystem.class).warn("a part did not stop in order", fault);
        }
    }
}
