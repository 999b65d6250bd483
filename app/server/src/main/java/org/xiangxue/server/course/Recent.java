package org.xiangxue.server.course;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Keeps what was read last. Only for what never changes. */
final class Recent<K, V extends Object> {

    private final Map<K, V> entries;

    Recent(int limit) {
        entries =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                        return size() > limit;
                    }
                };
    }

    /** Two who miss at once both read; an empty answer is not kept. */
    Mono<V> get(K key, Function<K, Mono<V>> read) {
        return Mono.defer(() -> {
            var known = find(key);
            return known == null
                    ? read.apply(key).doOnNext(value -> put(key, value))
                    : Mono.just(known);
        });
    }

    private synchronized @Nullable V find(K key) {
        return entries.get(key);
    }

    private synchronized void put(K key, V value) {
        entries.put(key, value);
    }
}
