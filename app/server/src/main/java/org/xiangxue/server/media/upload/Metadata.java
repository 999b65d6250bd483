package org.xiangxue.server.media.upload;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the sender says of a file: {@code key base64, key base64, …}. Nothing of it is believed, the
 * name is shown.
 *
 * @param text as it came, for the sender to read again
 */
record Metadata(String text, Map<String, String> values) {

    private static final int LONGEST = 4096;
    private static final int LONGEST_NAME = 200;

    Metadata {
        values = Map.copyOf(values);
    }

    static Metadata parse(@Nullable String header) {
        var text = header == null ? "" : header.strip();
        if (text.length() > LONGEST) {
            throw Refusal.WRONG_HEADER.asException();
        }
        var values = new LinkedHashMap<String, String>();
        for (var pair : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            var parts = pair.strip().split(" ", -1);
            var known = values.put(parts[0], parts.length == 1 ? "" : decode(parts[1]));
            if (parts[0].isEmpty() || parts.length > 2 || known != null) {
                throw Refusal.WRONG_HEADER.asException();
            }
        }
        return new Metadata(text, values);
    }

    /** Without folders and signs that no file name has; perhaps empty. */
    String name() {
        var said = values.getOrDefault("filename", "");
        var name = said.substring(Math.max(said.lastIndexOf('/'), said.lastIndexOf('\\')) + 1);
        var plain = name.replaceAll("\\p{C}", "").strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    private static String decode(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.WRONG_HEADER.asException();
        }
    }
}
