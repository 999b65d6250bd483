package org.xiangxue.server.household.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Statements too long for a text block lie as files beside the class. */
final class Sql {

    private Sql() {}

    static String read(String file) {
        try (var in = Objects.requireNonNull(Sql.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
