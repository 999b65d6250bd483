// owner: region
package db.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Copies the five official levels into {@code region}; level and parent follow from the length of
 * the code.
 */
public final class V0011__LoadRegions extends BaseJavaMigration {

    private static final String DATA = "/reference/regions.tsv.gz";
    private static final int BUFFER = 1 << 18;

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        copy(context.getConnection());
    }

    private static void copy(Connection connection) throws SQLException, IOException {
        var target =
                new PGCopyOutputStream(
                        connection.unwrap(PGConnection.class),
                        "COPY region (code, level, name, parent) FROM STDIN",
                        BUFFER);
        try (var rows = open();
                var out = new OutputStreamWriter(target, UTF_8)) {
            for (var row = rows.readLine(); row != null; row = rows.readLine()) {
                out.write(line(row));
            }
        }
    }

    private static BufferedReader open() throws IOException {
        var packed = V0011__LoadRegions.class.getResourceAsStream(DATA);
        var data = new GZIPInputStream(Objects.requireNonNull(packed, DATA), BUFFER);
        return new BufferedReader(new InputStreamReader(data, UTF_8), BUFFER);
    }

    /** From {@code code, name} to the row of the table in the text format of COPY. */
    static String line(String row) {
        var tab = row.indexOf('\t');
        var code = row.substring(0, tab);
        var name = row.substring(tab + 1);
        return switch (code.length()) {
            case 2 -> code + "\t1\t" + name + "\t\\N\n";
            case 4 -> code + "\t2\t" + name + "\t" + code.substring(0, 2) + "\n";
            case 6 -> code + "\t3\t" + name + "\t" + code.substring(0, 4) + "\n";
            case 9 -> code + "\t4\t" + name + "\t" + code.substring(0, 6) + "\n";
            case 12 -> code + "\t5\t" + name + "\t" + code.substring(0, 9) + "\n";
            default -> throw new IllegalStateException("not a code of a region: " + row);
        };
    }
}
