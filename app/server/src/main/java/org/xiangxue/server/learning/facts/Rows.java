package org.xiangxue.server.learning.facts;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Short forms for reading rows and binding arrays. */
public final class Rows {

    private Rows() {}

    /** The value of a column that is never null. */
    public static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    public static <T> UUID[] uuids(Collection<T> things, Function<? super T, UUID> id) {
        return things.stream().map(id).toArray(UUID[]::new);
    }

    public static <T> String[] texts(Collection<T> things, Function<? super T, String> text) {
        return things.stream().map(text).toArray(String[]::new);
    }

    public static <T> @Nullable Integer[] numbers(
            Collection<T> things, Function<? super T, ? extends @Nullable Integer> number) {
        var numbers = new @Nullable Integer[things.size()];
        var next = 0;
        for (var thing : things) {
            numbers[next++] = number.apply(thing);
        }
        return numbers;
    }

    public static <T> @Nullable OffsetDateTime[] moments(
            Collection<T> things, Function<? super T, ? extends @Nullable Instant> moment) {
        var moments = new @Nullable OffsetDateTime[things.size()];
        var next = 0;
        for (var thing : things) {
            var at = moment.apply(thing);
            moments[next++] = at == null ? null : at.atOffset(ZoneOffset.UTC);
        }
        return moments;
    }

    /** For {@code = ANY(CAST(:counties AS char(6)[]))}. */
    public static String[] counties(List<String> counties) {
        return counties.toArray(String[]::new);
    }
}
