package org.xiangxue.console.component;

import com.vaadin.flow.component.grid.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.Keyset;

/**
 * Shows a keyset-paged list in a grid, which asks by position: remembers which key leads to which
 * position, and loads on from the nearest one. The list is never counted and never held.
 */
public final class KeysetSource<T> {

    private static final int PAGE = 50;

    private final BiFunction<@Nullable String, Integer, Keyset<T>> pages;
    private final TreeMap<Integer, String> keys = new TreeMap<>();
    private int end = Integer.MAX_VALUE;

    private KeysetSource(BiFunction<@Nullable String, Integer, Keyset<T>> pages) {
        this.pages = pages;
    }

    /**
     * @param pages loads the page after a key; without a key the first one
     */
    public static <T> void show(
            Grid<T> grid, BiFunction<@Nullable String, Integer, Keyset<T>> pages) {
        grid.setPageSize(PAGE);
        var source = new KeysetSource<>(pages);
        grid.setItems(query -> source.fetch(query.getOffset(), query.getLimit()))
                .setItemCountUnknown();
        grid.getDataProvider().addDataProviderListener(_ -> source.forget());
    }

    static <T> KeysetSource<T> of(BiFunction<@Nullable String, Integer, Keyset<T>> pages) {
        return new KeysetSource<>(pages);
    }

    Stream<T> fetch(int offset, int limit) {
        var known = keys.floorEntry(offset);
        var at = known == null ? 0 : known.getKey();
        var key = known == null ? null : known.getValue();
        var wanted = new ArrayList<T>(limit);
        while (at < offset + limit && at < end) {
            var page = pages.apply(key, PAGE);
            addWanted(page.items(), at, offset, limit, wanted);
            at += page.items().size();
            key = page.next();
            if (key == null) {
                end = at;
            } else {
                keys.put(at, key);
            }
        }
        return wanted.stream();
    }

    private void forget() {
        keys.clear();
        end = Integer.MAX_VALUE;
    }

    private static <T> void addWanted(
            List<T> items, int at, int offset, int limit, List<T> wanted) {
        var from = Math.clamp(offset - at, 0, items.size());
        var to = Math.clamp(offset + limit - at, from, items.size());
        wanted.addAll(items.subList(from, to));
    }
}
