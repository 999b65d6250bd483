package org.xiangxue.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.xiangxue.console.XiangxueConsole;
import org.xiangxue.server.XiangxueServer;

/** Database, object store, console and server; only the server's port is public. */
final class LocalSystem {

    private final Stores stores = new Stores();
    private volatile @Nullable ConfigurableApplicationContext console;
    private volatile @Nullable ConfigurableApplicationContext server;

    /**
     * Contexts start on the calling thread: pool threads of an executable jar have the wrong class
     * loader. The stores open meanwhile.
     */
    void start(Settings settings) throws Exception {
        settings.requireFreePort();
        var held = stores.hold(settings);
        var opening = new FutureTask<>(() -> stores.start(held));
        Thread.ofPlatform().name("stores").daemon().start(opening);
        var inner = Settings.freePort();
        var shown = half(XiangxueConsole.class, Half.CONSOLE, held.paths(), consoleSettings(inner));
        var pages = shown.run();
        console = pages;
        var opened = opening.get();
        var all = opened.settings();
        all.put("xiangxue.console.url", "http://127.0.0.1:" + port(pages));
        all.put("xiangxue.front.inner-port", inner);
        settings.tls()
                .ifPresent(tls -> {
                    all.put("xiangxue.tls.certificate", tls.certificate().toString());
                    all.put("xiangxue.tls.key", tls.key().toString());
                });
        // As an argument, which comes before the environment: XIANGXUE_PORT=0 asked for any port.
        server =
                half(XiangxueServer.class, Half.SERVER, opened.paths(), all)
                        .run("--xiangxue.port=" + settings.port());
        keepVerificationKeys(inner, opened.paths());
    }

    /** A server that answers this process alone: no port, no jobs, no start work, no migration. */
    ConfigurableApplicationContext startQuietly(Settings settings) throws Exception {
        var opened = stores.startOrJoin(settings);
        var all = opened.settings();
        all.put("spring.flyway.enabled", false);
        all.put("spring.main.lazy-initialization", true);
        var quiet = half(XiangxueServer.class, Half.SERVER, opened.paths(), all);
        return quiet.initializers(new QuietContext()).run();
    }

    /**
     * Safe at any moment, also while {@link #start} runs on another thread: then nothing is yet
     * acknowledged to anybody, and only the child processes matter.
     */
    void stop() {
        var answering = server;
        if (answering != null) {
            Stores.quietly(answering::close);
            Stores.quietly(console()::close);
        }
        stores.stop();
    }

    ConfigurableApplicationContext console() {
        return Objects.requireNonNull(console);
    }

    ConfigurableApplicationContext server() {
        return Objects.requireNonNull(server);
    }

    private static Map<String, Object> consoleSettings(int inner) {
        var all = new HashMap<String, Object>();
        all.put("xiangxue.console.port", 0);
        all.put("xiangxue.server.url", "http://127.0.0.1:" + inner);
        return all;
    }

    private static SpringApplicationBuilder half(
            Class<?> application, Half half, DataPaths paths, Map<String, Object> settings) {
        settings.put("spring.config.name", half.config());
        settings.put(Half.PROPERTY, half);
        settings.put("logging.file.name", paths.log().toString());
        settings.put("logging.threshold.console", "ERROR");
        // A failed start is told once, by whoever started this system.
        settings.put("logging.level.org.springframework.boot.SpringApplication", "OFF");
        settings.put("logging.level.org.springframework.boot.diagnostics", "OFF");
        return new SpringApplicationBuilder(application)
                .properties(settings)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false);
    }

    /** So that {@code ./xiangxue verify} knows them when nothing runs. */
    private static void keepVerificationKeys(int inner, DataPaths paths)
            throws IOException, InterruptedException {
        var address = "http://127.0.0.1:%d/.well-known/xiangxue-keys.json";
        var request = HttpRequest.newBuilder(URI.create(address.formatted(inner)));
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("the key set answered " + answer.statusCode());
            }
            Files.writeString(paths.verificationKeys(), answer.body());
        }
    }

    private static String port(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port");
    }
}
