package org.xiangxue.server.course;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.course.Topic;

/**
 * A topic in an address, spelled as in JSON ({@code e-commerce}) or as in Java ({@code
 * E_COMMERCE}).
 */
@Component
class TopicParameter implements Converter<String, Topic> {

    @Override
    public Topic convert(String text) {
        var name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no topic " + text));
    }
}
