package org.xiangxue.server.eligibility.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** Long statements, in files beside the classes. */
final class Sql {

    private Sql() {}

    static String of(String file) {
        try {
            return new ClassPathResource(file, Sql.class)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
