package org.xiangxue.server.account.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.xiangxue.server.platform.Randomness;

/** 256 random bits that only the browser keeps; the server keeps their SHA-256. */
record SessionToken(String value) {

    static SessionToken random() {
        var bytes = new byte[32];
        Randomness.source().nextBytes(bytes);
        return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "SessionToken[…]";
    }
}
