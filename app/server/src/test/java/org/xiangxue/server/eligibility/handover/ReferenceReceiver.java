package org.xiangxue.server.eligibility.handover;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * How a receiving system behaves well, and badly on demand: it verifies the signature, takes each
 * event once, and can fail, hang and be started again.
 */
final class ReferenceReceiver implements AutoCloseable {

    enum Mood {
        TAKES,
        FAILS,
        HANGS
    }

    private final Set<String> kept = ConcurrentHashMap.newKeySet();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile byte[] secret = new byte[] {0};
    private volatile Mood mood = Mood.TAKES;
    private volatile int calls;
    private volatile int forged;
    private HttpServer server;

    ReferenceReceiver() throws IOException {
        server = start(0);
    }

    private HttpServer start(int port) throws IOException {
        var started =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        started.createContext("/decisions", this::receive);
        started.start();
        return started;
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/decisions";
    }

    void knows(String shared) {
        secret = shared.getBytes(StandardCharsets.UTF_8);
    }

    void mood(Mood now) {
        mood = now;
    }

    /** What it took, each once. */
    List<String> bodies() {
        return bodies;
    }

    int calls() {
        return calls;
    }

    int forged() {
        return forged;
    }

    /** Gone for a while; what it kept is still there. */
    void restart(Runnable meanwhile) throws IOException {
        var port = server.getAddress().getPort();
        server.stop(0);
        meanwhile.run();
        server = start(port);
    }

    private synchronized void receive(HttpExchange exchange) throws IOException {
        calls++;
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        var id = headers.getFirst(WebhookSignature.ID);
        var genuine =
                WebhookSignature.verifies(
                        secret,
                        headers.getFirst(WebhookSignature.SIGNATURE),
                        Long.parseLong(headers.getFirst(WebhookSignature.TIMESTAMP)),
                        id,
                        body,
                        Instant.now(),
                        Duration.ofMinutes(5));
        switch (mood) {
            case FAILS -> answer(exchange, 503);
            case HANGS -> hang(exchange);
            case TAKES -> {
                if (!genuine) {
                    forged++;
                    answer(exchange, 401);
                    return;
                }
                if (kept.add(id)) {
                    bodies.add(body);
                }
                answer(exchange, 204);
            }
        }
    }

    private void hang(HttpExchange exchange) {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
