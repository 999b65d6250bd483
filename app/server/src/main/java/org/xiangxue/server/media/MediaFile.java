package org.xiangxue.server.media;

import org.xiangxue.contract.media.Sha256;

/** A file as the table knows it. */
record MediaFile(
        Sha256 sha256,
        String key,
        String type,
        long bytes,
        int width,
        int height,
        boolean published) {}
