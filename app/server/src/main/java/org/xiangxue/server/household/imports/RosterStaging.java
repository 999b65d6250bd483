package org.xiangxue.server.household.imports;

import io.netty.buffer.Unpooled;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Wrapped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.server.household.roster.Column;
import org.xiangxue.server.household.roster.RawRow;
import org.xiangxue.server.household.roster.RosterFile;
import org.xiangxue.server.household.roster.RosterFrame;
import org.xiangxue.server.platform.Blocking;
import org.xiangxue.server.region.Regions;
import reactor.core.publisher.Mono;

/**
 * Brings the rows of a file into the staging table, some thousands at a time: memory does not grow
 * with the file.
 */
@Component
class RosterStaging {

    private static final int BATCH = 4_000;
    private static final String COPY = "COPY roster_row (" + RowSealer.COLUMNS + ") FROM STDIN";

    private final DatabaseClient db;
    private final Regions regions;
    private final RowSealer sealer;

    RosterStaging(DatabaseClient db, Regions regions, RowSealer sealer) {
        this.db = db;
        this.regions = regions;
        this.sealer = sealer;
    }

    /** How many rows the file has. */
    Mono<Long> stage(RosterImport roster, RosterFile file) {
        return Blocking.DOCUMENTS
                .<List<RawRow>>call(() -> file.next(BATCH))
                .flatMap(rows -> stage(roster, rows))
                .repeat()
                .takeUntil(staged -> staged == 0)
                .reduce(0L, Long::sum);
    }

    Mono<Void> remove(RosterImport roster) {
        return db.sql(
                        """
                        DELETE FROM roster_row
                         WHERE county = :county AND import_id = :import
                        """)
                .bind("county", roster.county())
                .bind("import", roster.id().value())
                .then();
    }

    Mono<Integer> stage(RosterImport roster, List<RawRow> rows) {
        if (rows.isEmpty()) {
            return Mono.just(0);
        }
        var codes = rows.stream().map(row -> row.get(Column.REGION)).collect(Collectors.toSet());
        return regions.villagesAmong(codes)
                .map(villages -> new RosterFrame(roster.region(), roster.asOf(), villages))
                .flatMap(frame -> Blocking.DOCUMENTS.call(() -> sealer.lines(roster, rows, frame)))
                .flatMap(this::copy)
                .thenReturn(rows.size());
    }

    private Mono<Long> copy(String lines) {
        return db.inConnection(connection ->
                postgres(connection)
                        .copyIn(
                                COPY,
                                Mono.fromSupplier(() ->
                                        Unpooled.copiedBuffer(lines, StandardCharsets.UTF_8))));
    }

    private static PostgresqlConnection postgres(Connection connection) {
        Object inner = connection;
        while (!(inner instanceof PostgresqlConnection) && inner instanceof Wrapped<?> wrapped) {
            inner = wrapped.unwrap();
        }
        return (PostgresqlConnection) inner;
    }
}
