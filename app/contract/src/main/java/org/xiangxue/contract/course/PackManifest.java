package org.xiangxue.contract.course;

import java.util.List;
import org.xiangxue.contract.media.Sha256;

/**
 * @param course where the course document is, with its own hash
 */
public record PackManifest(int v, String slug, int version, PackFile course, List<PackFile> media) {

    /** One file of the pack. */
    public record PackFile(String url, String type, long bytes, Sha256 sha256) {}
}
