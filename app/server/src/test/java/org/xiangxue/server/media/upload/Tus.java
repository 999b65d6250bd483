package org.xiangxue.server.media.upload;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.xiangxue.server.platform.security.CallerSource;

/** Speaks the protocol to a server under test, also badly. */
public record Tus(int port, String token) {

    static final String BYTES = "application/offset+octet-stream";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    HttpResponse<String> send(String verb, String path, Map<String, String> headers, byte[] body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .method(verb, HttpRequest.BodyPublishers.ofByteArray(body))
                        .header("Cookie", CallerSource.COOKIE + "=" + token);
        headers.forEach(request::header);
        if (!headers.containsKey("Tus-Resumable")) {
            request.header("Tus-Resumable", "1.0.0");
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(long length) throws IOException, InterruptedException {
        var headers = Map.of("Upload-Length", Long.toString(length));
        return send("POST", "/api/v1/uploads", headers, new byte[0]);
    }

    /** The whole file at once; its id in the library. */
    public String upload(String name, byte[] content) throws IOException, InterruptedException {
        var metadata =
                "filename "
                        + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        var headers =
                Map.of(
                        "Upload-Length",
                        Integer.toString(content.length),
                        "Upload-Metadata",
                        metadata,
                        "Content-Type",
                        BYTES);
        var created = send("POST", "/api/v1/uploads", headers, content);
        var path = created.headers().firstValue("Location").orElseThrow();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The address of a new upload. */
    String create(long length) throws IOException, InterruptedException {
        return post(length).headers().firstValue("Location").orElseThrow();
    }

    HttpResponse<String> head(String path) throws IOException, InterruptedException {
        return send("HEAD", path, Map.of(), new byte[0]);
    }

    /** Negative while the file is being made whole. */
    long offset(String path) throws IOException, InterruptedException {
        return head(path).headers().firstValueAsLong("Upload-Offset").orElse(-1);
    }

    HttpResponse<String> patch(String path, long offset, byte[] body)
            throws IOException, InterruptedException {
        var headers = Map.of("Content-Type", BYTES, "Upload-Offset", Long.toString(offset));
        return send("PATCH", path, headers, body);
    }

    /**
     * Sends a PATCH and cuts the line after so many bytes of its body.
     *
     * @param hard by a reset, as when a phone loses its network
     */
    void patchCut(String path, long offset, byte[] body, int after, boolean hard)
            throws IOException {
        try (var socket = begin(path, offset, body, after, "")) {
            socket.setSoLinger(hard, 0);
        }
    }

    /**
     * Sends the first bytes of a PATCH and leaves the line open.
     *
     * @param header one more line, or nothing
     */
    Socket begin(String path, long offset, byte[] body, int after, String header)
            throws IOException {
        var socket = new Socket("localhost", port);
        var head =
                "PATCH %s HTTP/1.1\r\nHost: localhost:%d\r\nTus-Resumable: 1.0.0\r\nContent-Type: %s\r\nUpload-Offset: %d\r\nContent-Length: %d\r\nCookie: %s=%s\r\n%s\r\n"
                        .formatted(
                                path,
                                port,
                                BYTES,
                                offset,
                                body.length,
                                CallerSource.COOKIE,
                                token,
                                header);
        var out = socket.getOutputStream();
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(Arrays.copyOf(body, after));
        out.flush();
        return socket;
    }
}
