package org.xiangxue.server.platform.front;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/**
 * The same server on a port of the loopback interface, for the console beside it: it needs neither
 * the certificate of the public door nor its name.
 */
final class InnerDoor implements SmartLifecycle {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpHandler handler;
    private final int port;
    private @Nullable DisposableServer server;

    InnerDoor(HttpHandler handler, int port) {
        this.handler = handler;
        this.port = port;
    }

    @Override
    public void start() {
        server =
                HttpServer.create()
                        .host("127.0.0.1")
                        .port(port)
                        .handle(new ReactorHttpHandlerAdapter(handler))
                        .bindNow(PATIENCE);
    }

    @Override
    public void stop() {
        var open = server;
        if (open != null) {
            open.disposeNow(PATIENCE);
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
