package org.xiangxue.server.household.imports;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes one line of COPY's text format. */
final class StagedRow {

    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder line;
    private boolean first = true;

    StagedRow(StringBuilder line) {
        this.line = line;
    }

    StagedRow add(@Nullable String text) {
        separate();
        if (text == null) {
            line.append("\\N");
            return this;
        }
        for (var place = 0; place < text.length(); place++) {
            append(text.charAt(place));
        }
        return this;
    }

    StagedRow add(UUID id) {
        return add(id.toString());
    }

    StagedRow add(@Nullable LocalDate date) {
        return add(date == null ? null : date.toString());
    }

    StagedRow add(byte @Nullable [] bytes) {
        separate();
        if (bytes == null) {
            line.append("\\N");
        } else {
            line.append("\\\\x");
            HEX.formatHex(line, bytes);
        }
        return this;
    }

    void end() {
        line.append('\n');
    }

    private void separate() {
        if (!first) {
            line.append('\t');
        }
        first = false;
    }

    private void append(char c) {
        switch (c) {
            case '\\' -> line.append("\\\\");
            case '\t' -> line.append("\\t");
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\0' -> line.append(' ');
            default -> line.append(c);
        }
    }
}
