package org.xiangxue.server.media.upload;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.xiangxue.contract.media.MediaId;
import reactor.core.publisher.Flux;

/** A request as the protocol reads it. */
record TusRequest(ServerHttpRequest request) {

    static final String VERSION = "1.0.0";
    static final String RESUMABLE = "Tus-Resumable";
    static final String OFFSET = "Upload-Offset";
    static final String LENGTH = "Upload-Length";
    static final String METADATA = "Upload-Metadata";
    static final String EXPIRES = "Upload-Expires";

    private static final String CHECKSUM = "Upload-Checksum";
    private static final String BYTES = "application/offset+octet-stream";

    TusRequest {
        if (!VERSION.equals(request.getHeaders().getFirst(RESUMABLE))) {
            throw Refusal.WRONG_VERSION.asException();
        }
    }

    static MediaId id(String text) {
        try {
            return MediaId.of(text);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.UNKNOWN.asException();
        }
    }

    /** The bytes of a PATCH. */
    Receiver.Incoming bytes() {
        if (!BYTES.equalsIgnoreCase(header("Content-Type"))) {
            throw Refusal.WRONG_TYPE.asException();
        }
        return incoming(number(OFFSET));
    }

    /** Whether the request that creates an upload brings its first bytes along. */
    boolean bringsBytes() {
        return BYTES.equalsIgnoreCase(header("Content-Type"))
                && request.getHeaders().getContentLength() != 0;
    }

    Receiver.Incoming firstBytes() {
        return incoming(0);
    }

    long length() {
        return number(LENGTH);
    }

    Metadata metadata() {
        return Metadata.parse(header(METADATA));
    }

    private Receiver.Incoming incoming(long offset) {
        return new Receiver.Incoming(
                offset,
                request.getHeaders().getContentLength(),
                Checksum.parse(header(CHECKSUM)),
                body());
    }

    private Flux<DataBuffer> body() {
        return request.getBody();
    }

    private long number(String name) {
        var text = header(name);
        if (text == null || !text.matches("[0-9]{1,15}")) {
            throw Refusal.WRONG_HEADER.asException();
        }
        return Long.parseLong(text);
    }

    private @Nullable String header(String name) {
        return request.getHeaders().getFirst(name);
    }
}
