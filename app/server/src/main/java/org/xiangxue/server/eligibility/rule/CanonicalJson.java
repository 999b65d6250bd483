package org.xiangxue.server.eligibility.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON in one form, so that it can be hashed: members sorted by name, absent instead of null, no
 * white space, whole numbers only. What is written here is read for ever.
 */
public final class CanonicalJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private CanonicalJson() {}

    public static String write(Object value) {
        var text = new StringBuilder();
        append(text, JSON.valueToTree(value));
        return text.toString();
    }

    public static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    /** SHA-256 of the canonical form, in hexadecimal. */
    public static String hash(Object value) {
        return hashOf(write(value));
    }

    public static String hashOf(String canonical) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void append(StringBuilder text, JsonNode node) {
        if (node.isObject()) {
            appendObject(text, node);
        } else if (node.isArray()) {
            appendArray(text, node);
        } else if (node.isFloatingPointNumber()) {
            throw new IllegalArgumentException("only whole numbers have one form: " + node);
        } else {
            text.append(node);
        }
    }

    private static void appendObject(StringBuilder text, JsonNode node) {
        var members = new TreeMap<String, JsonNode>();
        node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        members.values().removeIf(JsonNode::isNull);
        text.append('{');
        var separator = "";
        for (var member : members.entrySet()) {
            text.append(separator).append(JSON.writeValueAsString(member.getKey())).append(':');
            append(text, member.getValue());
            separator = ",";
        }
        text.append('}');
    }

    private static void appendArray(StringBuilder text, JsonNode node) {
        text.append('[');
        var separator = "";
        for (var element : node) {
            text.append(separator);
            append(text, element);
            separator = ",";
        }
        text.append(']');
    }
}
