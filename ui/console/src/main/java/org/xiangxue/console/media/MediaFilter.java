package org.xiangxue.console.media;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.media.MediaKind;

/** What the address bar says about the list. */
record MediaFilter(@Nullable String words, @Nullable MediaKind kind) {

    static MediaFilter of(QueryParameters query) {
        return new MediaFilter(
                query.getSingleParameter("q").filter(words -> !words.isBlank()).orElse(null),
                query.getSingleParameter("kind").flatMap(MediaFilter::kind).orElse(null));
    }

    QueryParameters query() {
        Map<String, String> said = new LinkedHashMap<>();
        Optional.ofNullable(words).ifPresent(text -> said.put("q", text));
        Optional.ofNullable(kind).ifPresent(one -> said.put("kind", one.name()));
        return QueryParameters.simple(said);
    }

    MediaFilter with(@Nullable String text) {
        return new MediaFilter(text, kind);
    }

    MediaFilter of(@Nullable MediaKind next) {
        return new MediaFilter(words, next);
    }

    boolean isEmpty() {
        return words == null && kind == null;
    }

    private static Optional<MediaKind> kind(String text) {
        return Arrays.stream(MediaKind.values()).filter(one -> one.name().equals(text)).findFirst();
    }
}
