package org.xiangxue.console.media;

import com.vaadin.flow.router.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.Address;
import org.xiangxue.contract.media.MediaKind;

/** What the address bar says about the list. */
record MediaFilter(@Nullable String words, @Nullable MediaKind kind) {

    static MediaFilter of(QueryParameters query) {
        var address = Address.of(query);
        return new MediaFilter(
                address.text("q").orElse(null),
                address.choice("kind", MediaKind.class).orElse(null));
    }

    QueryParameters query() {
        return Address.saying().with("q", words).with("kind", kind).query();
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
}
