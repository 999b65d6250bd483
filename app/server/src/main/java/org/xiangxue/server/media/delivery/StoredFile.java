package org.xiangxue.server.media.delivery;

import org.xiangxue.contract.media.Sha256;

/**
 * A file to hand out.
 *
 * @param content of these very bytes
 */
record StoredFile(Sha256 content, String key, String type, long bytes, boolean published) {

    String tag() {
        return "\"" + content + "\"";
    }
}
