package org.xiangxue.journeys.bench;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Phones on bad lines: each asked for a film and takes a little of it now and then. */
final class SlowReaders implements AutoCloseable {

    static final int COUNT = 200;

    private static final int SIP = 4096;
    private static final long BETWEEN_MILLIS = 250;

    private final URI site;
    private final String request;
    private final List<Socket> lines = new ArrayList<>();

    SlowReaders(String site, String path, String cookie) {
        this.site = URI.create(site);
        this.request =
                "GET %s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\n\r\n"
                        .formatted(path, this.site.getAuthority(), cookie);
    }

    /** Comes back when all have their first bytes. */
    void begin() throws IOException {
        for (var i = 0; i < COUNT; i++) {
            var line = new Socket();
            line.setReceiveBufferSize(SIP);
            line.connect(new java.net.InetSocketAddress(site.getHost(), site.getPort()));
            line.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            if (line.getInputStream().read(new byte[SIP]) <= 0) {
                throw new IOException("a reader got nothing");
            }
            lines.add(line);
            Thread.ofVirtual().start(() -> sip(line));
        }
    }

    private static void sip(Socket line) {
        try (line) {
            while (line.getInputStream().read(new byte[SIP]) > 0) {
                Thread.sleep(BETWEEN_MILLIS);
            }
        } catch (IOException closed) {
            // The benchmark is over.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        for (var line : lines) {
            line.close();
        }
    }
}
