package org.xiangxue.server.region;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.xiangxue.contract.region.RegionSummary;

/**
 * The entity tag of a list of areas: the same on every server that holds the same reference data.
 */
final class RegionEtag {

    private static final int BYTES = 12;

    private RegionEtag() {}

    static String of(List<RegionSummary> list) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(list.toString().getBytes(UTF_8));
            var start = Arrays.copyOf(digest, BYTES);
            return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(start) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
