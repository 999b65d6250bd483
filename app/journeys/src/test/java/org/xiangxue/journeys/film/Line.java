package org.xiangxue.journeys.film;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.xiangxue.journeys.Xiangxue;

/** One trainer's line to tus, which can be cut at any byte. */
final class Line {

    private static final String UPLOADS = "/api/v1/uploads";
    private static final int PIECE = 64 * 1024;
    private static final Duration REFUSED_WITHIN = Duration.ofMillis(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String site;
    private final String cookie;

    Line(Xiangxue system, String cookie) {
        this.site = system.site();
        this.cookie = cookie;
    }

    /** The path of a new upload. */
    String create(long length) throws IOException, InterruptedException {
        var answer =
                send(
                        request(UPLOADS)
                                .header("Upload-Length", Long.toString(length))
                                .POST(HttpRequest.BodyPublishers.noBody()));
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("not created: " + answer.statusCode());
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** How many bytes the server holds. */
    long offset(String upload) throws IOException, InterruptedException {
        var answer = send(request(upload).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        return answer.headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    /**
     * The status of the answer: 204, or 423 while the server still waits for a writer that died.
     */
    int sendRest(String upload, byte[] file, long offset) throws IOException, InterruptedException {
        var rest =
                HttpRequest.BodyPublishers.ofByteArray(
                        file, (int) offset, file.length - (int) offset);
        return send(request(upload)
                        .header("Content-Type", "application/offset+octet-stream")
                        .header("Upload-Offset", Long.toString(offset))
                        .method("PATCH", rest))
                .statusCode();
    }

    /**
     * Announces all that is left, sends so many bytes of it, and leaves the line to who cuts it.
     * False when the server did not listen, since it still waits for a writer that died.
     */
    boolean sendSome(String upload, byte[] file, long offset, int bytes, Cut cut) throws Exception {
        var address = URI.create(site);
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoLinger(true, 0);
            write(socket, head(upload, file.length - offset, offset), file, offset, bytes);
            Thread.sleep(REFUSED_WITHIN);
            if (socket.getInputStream().available() > 0) {
                return false;
            }
            cut.now();
            return true;
        }
    }

    private static void write(Socket socket, byte[] head, byte[] file, long offset, int bytes)
            throws IOException {
        var out = socket.getOutputStream();
        try {
            out.write(head);
            for (var sent = 0; sent < bytes; sent += PIECE) {
                out.write(file, (int) offset + sent, Math.min(PIECE, bytes - sent));
            }
            out.flush();
        } catch (IOException refused) {
            // It answered before all was sent; the answer waits to be read.
        }
    }

    /** What happens to the line after its last byte. */
    interface Cut {
        void now() throws Exception;
    }

    byte[] get(String path) throws IOException, InterruptedException {
        var answer =
                http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    private byte[] head(String upload, long length, long offset) {
        return """
        PATCH %s HTTP/1.1
        Host: localhost
        Cookie: %s
        Tus-Resumable: 1.0.0
        Content-Type: application/offset+octet-stream
        Content-Length: %d
        Upload-Offset: %d

        """
                .formatted(upload, cookie, length, offset)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path))
                .timeout(Duration.ofMinutes(2))
                .header("Cookie", cookie)
                .header("Tus-Resumable", "1.0.0");
    }

    private HttpResponse<Void> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding());
    }
}
