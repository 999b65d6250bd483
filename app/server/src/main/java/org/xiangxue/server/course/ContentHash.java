package org.xiangxue.server.course;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.xiangxue.contract.media.Sha256;

final class ContentHash {

    private ContentHash() {}

    static Sha256 of(byte[] content) {
        try {
            return Sha256.of(
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
