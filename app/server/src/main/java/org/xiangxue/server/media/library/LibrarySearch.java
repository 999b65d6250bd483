package org.xiangxue.server.media.library;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.xiangxue.contract.media.MediaKind;
import org.xiangxue.contract.media.MediaState;
import org.xiangxue.contract.media.Sha256;

/**
 * What an owner looks for.
 *
 * @param words part of a name or of a document's text
 * @param states any of these
 */
record LibrarySearch(
        @Nullable String words,
        @Nullable MediaKind kind,
        @Nullable List<MediaState> states,
        @Nullable Sha256 content) {

    static final LibrarySearch ALL = new LibrarySearch(null, null, null, null);

    GenericExecuteSpec bind(GenericExecuteSpec query) {
        return query.bind("words", text(words == null || words.isBlank() ? null : words.strip()))
                .bind("kind", text(kind == null ? null : kind.name()))
                .bind("content", text(content == null ? null : content.value()))
                .bind("states", named());
    }

    private Parameter named() {
        return states == null || states.isEmpty()
                ? Parameters.in(String[].class)
                : Parameters.in(states.stream().map(MediaState::name).toArray(String[]::new));
    }

    private static Parameter text(@Nullable String value) {
        return value == null ? Parameters.in(String.class) : Parameters.in(value);
    }
}
