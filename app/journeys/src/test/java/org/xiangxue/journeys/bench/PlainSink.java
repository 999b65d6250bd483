package org.xiangxue.journeys.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The baseline of an upload: a server that writes the body of a PUT into a file, and no more. */
final class PlainSink implements AutoCloseable {

    private final HttpServer server;

    PlainSink(Path file) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server = HttpServer.create(address, 0);
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        Files.copy(
                                exchange.getRequestBody(),
                                file,
                                StandardCopyOption.REPLACE_EXISTING);
                        exchange.sendResponseHeaders(204, -1);
                    }
                });
        server.start();
    }

    int put(HttpClient http, byte[] bytes) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes))
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
