package org.xiangxue.server.learning.evidence;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xiangxue.contract.learning.EvidenceItem;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads each item for itself: a field of the wrong type is as if it were missing, and the judge
 * refuses that one item. A device could never get rid of a batch that is refused whole because of
 * one bad piece.
 */
@Configuration(proxyBeanMethods = false)
class TolerantItems {

    @Bean
    JacksonModule tolerantEvidence() {
        return new SimpleModule("tolerant-evidence")
                .addDeserializer(EvidenceItem.class, new Reader());
    }

    private static final int LONGEST = 100;

    static final class Reader extends StdDeserializer<EvidenceItem> {

        Reader() {
            super(EvidenceItem.class);
        }

        @Override
        public EvidenceItem deserialize(JsonParser parser, DeserializationContext context) {
            var item = context.readTree(parser);
            return new EvidenceItem(
                    text(item, "id"),
                    whole(item, "seq"),
                    text(item, "kind"),
                    text(item, "lesson"),
                    number(item, "version"),
                    text(item, "at"),
                    text(item, "anchor"),
                    number(item, "from"),
                    number(item, "to"),
                    text(item, "quiz"),
                    answers(item.get("answers")));
        }

        @Override
        public EvidenceItem getNullValue(DeserializationContext context) {
            return new EvidenceItem(
                    null, null, null, null, null, null, null, null, null, null, null);
        }

        private static @Nullable String text(JsonNode item, String field) {
            var value = item.get(field);
            return value != null && isText(value) ? value.stringValue() : null;
        }

        private static @Nullable Long whole(JsonNode item, String field) {
            var value = item.get(field);
            return value != null && value.isIntegralNumber() && value.canConvertToLong()
                    ? (Long) value.longValue()
                    : null;
        }

        private static @Nullable Integer number(JsonNode item, String field) {
            var value = item.get(field);
            return value != null && value.isIntegralNumber() && value.canConvertToInt()
                    ? (Integer) value.intValue()
                    : null;
        }

        private static @Nullable Map<String, Set<String>> answers(@Nullable JsonNode answers) {
            if (answers == null || !answers.isObject()) {
                return null;
            }
            var wellFormed =
                    answers.properties().stream()
                            .allMatch(answer ->
                                    answer.getKey().indexOf('\0') < 0
                                            && isTexts(answer.getValue()));
            return wellFormed
                    ? answers.properties().stream()
                            .collect(
                                    Collectors.toMap(
                                            Map.Entry::getKey, answer -> texts(answer.getValue())))
                    : null;
        }

        private static boolean isTexts(JsonNode values) {
            return values.isArray() && values.valueStream().allMatch(Reader::isText);
        }

        /** The database stores no NUL, and no field of the envelope is long. */
        private static boolean isText(JsonNode value) {
            return value.isString()
                    && value.stringValue().length() <= LONGEST
                    && value.stringValue().indexOf('\0') < 0;
        }

        private static Set<String> texts(JsonNode values) {
            return values.valueStream().map(JsonNode::stringValue).collect(Collectors.toSet());
        }
    }
}
