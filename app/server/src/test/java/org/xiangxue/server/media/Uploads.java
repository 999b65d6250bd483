package org.xiangxue.server.media;

import org.springframework.core.io.ByteArrayResource;

/** A file as a browser sends it. */
public final class Uploads extends ByteArrayResource {

    private final String name;

    public Uploads(String name, byte[] content) {
        super(content);
        this.name = name;
    }

    @Override
    public String getFilename() {
        return name;
    }
}
