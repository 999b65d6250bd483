package org.xiangxue.server.household.roster;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.Tika;
import org.xiangxue.contract.ProblemCode;

/** A roster file that is being read, some rows at a time. Blocks. */
public final class RosterFile implements Closeable {

    private static final Tika TIKA = new Tika();

    private final Lines lines;
    private final Headers headers;
    private final RosterLimits limits;
    private long read;

    private RosterFile(Lines lines, Headers headers, RosterLimits limits) {
        this.lines = lines;
        this.headers = headers;
        this.limits = limits;
    }

    /** Judges the file by its content, whatever its name says, and finds its columns. */
    public static RosterFile open(Path path, RosterLimits limits)
            throws IOException, UnreadableRoster {
        var lines = lines(path, limits);
        try {
            var first = lines.next();
            if (first == null) {
                throw new UnreadableRoster(ProblemCode.FILE_UNREADABLE, "表是空的 / the file is empty");
            }
            return new RosterFile(lines, Headers.of(first.cells()), limits);
        } catch (IOException | UnreadableRoster | RuntimeException failure) {
            lines.close();
            throw failure;
        }
    }

    private static Lines lines(Path path, RosterLimits limits)
            throws IOException, UnreadableRoster {
        var type = TIKA.detect(path.toFile());
        if (type.startsWith("text/")
                || (type.equals("application/octet-stream") && CsvLines.isText(path))) {
            return CsvLines.open(path);
        }
        if (type.equals("application/zip")
                || type.equals("application/x-tika-ooxml")
                || type.contains("spreadsheetml")) {
            SpreadsheetCheck.check(path, limits);
            return XlsxLines.open(path);
        }
        throw new UnreadableRoster(
                ProblemCode.FILE_UNREADABLE,
                "只收 XLSX 或 CSV，老的 XLS 另存成 XLSX / only XLSX or CSV, this is " + type);
    }

    /** Up to {@code most} rows that are not empty; an empty list at the end. */
    public List<RawRow> next(int most) throws IOException, UnreadableRoster {
        var rows = new ArrayList<RawRow>();
        while (rows.size() < most) {
            var line = lines.next();
            if (line == null) {
                break;
            }
            var row = headers.row(line);
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        read += rows.size();
        if (read > limits.rows()) {
            throw new UnreadableRoster(
                    ProblemCode.FILE_TOO_LARGE,
                    "一份表最多 %d 行，拆成几份 / more than %d rows: split the file"
                            .formatted(limits.rows(), limits.rows()));
        }
        return rows;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
