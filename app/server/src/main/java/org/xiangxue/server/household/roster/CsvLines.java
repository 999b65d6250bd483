package org.xiangxue.server.household.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.ProblemCode;

/** RFC 4180 with commas or tabs, in UTF-8 (with or without its mark) or GB18030. */
final class CsvLines implements Lines {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LONGEST_CELL = 5_000;
    private static final int MOST_CELLS = 500;
    private static final char MARK = '\uFEFF';

    private final PushbackReader in;
    private final char separator;
    private int number;

    private CsvLines(PushbackReader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    static CsvLines open(Path path) throws IOException {
        var charset = isUtf8(path) ? UTF_8 : GB18030;
        var separator = separator(path, charset);
        var in = new PushbackReader(reader(path, charset));
        var first = in.read();
        if (first >= 0 && first != MARK) {
            in.unread(first);
        }
        return new CsvLines(in, separator);
    }

    /** Chinese in GB18030 looks like nothing in particular to who guesses types. */
    static boolean isText(Path path) throws IOException {
        return hasNoControls(path) && (isUtf8(path) || decodes(path, GB18030));
    }

    /** No byte of a character of several bytes is one, in either encoding. */
    private static boolean hasNoControls(Path path) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(path))) {
            for (var b = in.read(); b >= 0; b = in.read()) {
                if (b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean isUtf8(Path path) throws IOException {
        return decodes(path, UTF_8);
    }

    /** Reads the whole file: it is short enough to be read once more for this. */
    private static boolean decodes(Path path, Charset charset) throws IOException {
        var buffer = new char[8192];
        try (var in = reader(path, charset)) {
            while (in.read(buffer) >= 0) {
                // decoding is the test
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static char separator(Path path, Charset charset) throws IOException {
        var head = new char[2000];
        try (var in = reader(path, charset)) {
            var length = Math.max(0, in.read(head));
            var text = new String(head, 0, length);
            var line = text.lines().findFirst().orElse("");
            return line.indexOf('\t') >= 0 && line.indexOf(',') < 0 ? '\t' : ',';
        }
    }

    private static Reader reader(Path path, Charset charset) throws IOException {
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(Files.newInputStream(path), decoder));
    }

    @Override
    public @Nullable Line next() throws IOException, UnreadableRoster {
        try {
            var cells = cells();
            return cells == null ? null : new Line(++number, cells);
        } catch (CharacterCodingException neither) {
            throw new UnreadableRoster(
                    ProblemCode.FILE_UNREADABLE,
                    "文字编码认不得，存成 UTF-8 或 GB18030 / neither UTF-8 nor GB18030");
        }
    }

    private @Nullable List<String> cells() throws IOException, UnreadableRoster {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var c = in.read(); c >= 0; c = in.read()) {
            if (quoted) {
                quoted = c != '"' || appendIfDoubled(cell);
                if (c != '"') {
                    cell.append((char) c);
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                end(cells, cell);
            } else if (c == '\n' || c == '\r') {
                skipLineFeed(c);
                end(cells, cell);
                return cells;
            } else {
                cell.append((char) c);
            }
            bound(cell, cells);
        }
        if (cells.isEmpty() && cell.isEmpty()) {
            return null;
        }
        end(cells, cell);
        return cells;
    }

    /** Two quotes inside quotes are one; true when the quotes go on. */
    private boolean appendIfDoubled(StringBuilder cell) throws IOException {
        var after = in.read();
        if (after == '"') {
            cell.append('"');
            return true;
        }
        if (after >= 0) {
            in.unread(after);
        }
        return false;
    }

    private void skipLineFeed(int c) throws IOException {
        if (c == '\r') {
            var after = in.read();
            if (after >= 0 && after != '\n') {
                in.unread(after);
            }
        }
    }

    private static void end(List<String> cells, StringBuilder cell) {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void bound(StringBuilder cell, List<String> cells) throws UnreadableRoster {
        if (cell.length() > LONGEST_CELL || cells.size() > MOST_CELLS) {
            throw new UnreadableRoster(
                    ProblemCode.FILE_UNREADABLE,
                    "第 %1$d 行不像表格 / line %1$d is no row of a table".formatted(number + 1));
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
