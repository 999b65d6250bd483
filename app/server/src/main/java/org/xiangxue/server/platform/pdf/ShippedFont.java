package org.xiangxue.server.platform.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** WenQuanYi Zen Hei from the class path, and which characters it can draw. */
final class ShippedFont {

    private static final String FILE = "/fonts/WenQuanZhengHei.ttf";

    private final byte[] bytes;
    private final BitSet characters;

    private ShippedFont(byte[] bytes, BitSet characters) {
        this.bytes = bytes;
        this.characters = characters;
    }

    static ShippedFont load() {
        try (var in = Objects.requireNonNull(ShippedFont.class.getResourceAsStream(FILE), FILE)) {
            var bytes = in.readAllBytes();
            return new ShippedFont(bytes, characters(bytes));
        } catch (IOException fault) {
            throw new UncheckedIOException("the font " + FILE + " cannot be read", fault);
        }
    }

    private static BitSet characters(byte[] bytes) throws IOException {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            var drawn = new BitSet();
            for (var character = 0; character <= Character.MAX_CODE_POINT; character++) {
                if (glyphs.getGlyphId(character) != 0) {
                    drawn.set(character);
                }
            }
            return drawn;
        }
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** White space and control characters need no glyph. */
    boolean draws(int character) {
        return characters.get(character)
                || Character.isWhitespace(character)
                || Character.isISOControl(character);
    }
}
