package org.xiangxue.console.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.Keyset;

class KeysetSourceTest {

    @Property(tries = 200)
    void whateverThePositionsAskedForTheRowsAreThoseThere(
            @ForAll @IntRange(max = 700) int all,
            @ForAll @Size(max = 12) List<@IntRange(max = 900) Integer> offsets,
            @ForAll @IntRange(min = 1, max = 120) int limit) {
        var source = KeysetSource.of((after, size) -> page(all, after, size));

        for (var offset : offsets) {
            var wanted =
                    IntStream.range(Math.min(offset, all), Math.min(offset + limit, all))
                            .boxed()
                            .toList();
            assertThat(source.fetch(offset, limit).toList()).isEqualTo(wanted);
        }
    }

    private static Keyset<Integer> page(int all, @Nullable String after, int size) {
        var from = after == null ? 0 : Integer.parseInt(after) + 1;
        var items = IntStream.range(from, Math.min(all, from + size)).boxed().toList();
        return new Keyset<>(items, from + size < all ? String.valueOf(from + size - 1) : null);
    }
}
