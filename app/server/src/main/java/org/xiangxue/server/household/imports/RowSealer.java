package org.xiangxue.server.household.imports;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiangxue.server.household.Seals;
import org.xiangxue.server.household.roster.Column;
import org.xiangxue.server.household.roster.RawRow;
import org.xiangxue.server.household.roster.RosterFrame;
import org.xiangxue.server.household.roster.RosterRow;
import org.xiangxue.server.household.roster.RowCheck;
import org.xiangxue.server.platform.Ids;
import org.xiangxue.server.platform.crypto.KeyedHash;

/**
 * Checks rows and turns them into lines for the staging table, in which nothing secret is readable.
 */
@Component
class RowSealer {

    /** In the order in which {@link #line} writes them. */
    static final String COLUMNS =
            """
            county, import_id, row_no, key, household_key, raw, id_hash, id_cipher, phone_cipher, registry_no,
            person_no, village_code, relation, name, sex, birth_on, education, health, labour, died, status,
            status_on, monitoring, monitoring_on, cause, industry, household_hash, person_hash, outcome,
            fault_column, fault\
            """;

    static final char CELL_END = '\u001F';

    private final Seals seals;
    private final KeyedHash hash;
    private final Ids ids;

    RowSealer(Seals seals, KeyedHash hash, Ids ids) {
        this.seals = seals;
        this.hash = hash;
        this.ids = ids;
    }

    /** Lines of COPY's text format. */
    String lines(RosterImport roster, List<RawRow> rows, RosterFrame frame) {
        var text = new StringBuilder(rows.size() * 600);
        for (var row : rows) {
            switch (RosterRow.check(row, frame)) {
                case RowCheck.Sound(var sound) -> sound(text, roster, row, sound);
                case RowCheck.Faulty(var column, var fault) ->
                        faulty(text, roster, row, column.name(), fault.name());
            }
        }
        return text.toString();
    }

    private void sound(StringBuilder text, RosterImport roster, RawRow raw, RosterRow row) {
        var key = ids.next();
        var home = row.home();
        var id = row.id().map(number -> seals.idNumber(number.value()));
        begin(text, roster, raw, key)
                .add(id.map(Seals.SealedId::hash).orElse(null))
                .add(id.map(Seals.SealedId::cipher).orElse(null))
                .add(row.phone() == null ? null : seals.phone(key, row.phone()))
                .add(home.registryNo())
                .add(row.personNo())
                .add(home.village())
                .add(row.relation())
                .add(row.name())
                .add(row.sex().name())
                .add(row.birthOn())
                .add(row.education())
                .add(row.health())
                .add(row.labour())
                .add(Boolean.toString(row.died()))
                .add(home.status().name())
                .add(home.statusOn())
                .add(home.monitoring().name())
                .add(home.monitoringOn())
                .add(home.cause())
                .add(home.industry())
                .add(shortHash(home.facts()))
                .add(shortHash(row.facts()))
                .add((String) null)
                .add((String) null)
                .add((String) null)
                .end();
    }

    private void faulty(
            StringBuilder text, RosterImport roster, RawRow raw, String column, String fault) {
        var key = ids.next();
        var id = raw.get(Column.ID_NUMBER);
        var phone = raw.get(Column.PHONE);
        var line =
                begin(text, roster, raw, key)
                        .add((String) null)
                        .add(id.isEmpty() ? null : seals.faultyIdNumber(key, id))
                        .add(phone.isEmpty() ? null : seals.phone(key, phone))
                        .add(raw.get(Column.HOUSEHOLD_NO))
                        .add(raw.get(Column.PERSON_NO));
        for (var empty = 0; empty < 8; empty++) {
            line.add((String) null);
        }
        line.add("false");
        for (var empty = 0; empty < 8; empty++) {
            line.add((String) null);
        }
        line.add("REFUSED").add(column).add(fault).end();
    }

    private StagedRow begin(StringBuilder text, RosterImport roster, RawRow raw, UUID key) {
        return new StagedRow(text)
                .add(roster.county())
                .add(roster.id().value())
                .add(Integer.toString(raw.number()))
                .add(key)
                .add(ids.next())
                .add(open(raw));
    }

    private static String open(RawRow raw) {
        return List.of(Column.values()).stream()
                .map(column -> isSecret(column) ? "" : raw.get(column).replace(CELL_END, ' '))
                .collect(Collectors.joining(String.valueOf(CELL_END)));
    }

    private static boolean isSecret(Column column) {
        return column == Column.ID_NUMBER || column == Column.PHONE;
    }

    /** Keyed, because the facts hold numbers that could be guessed from a plain hash. */
    private UUID shortHash(String facts) {
        var bytes = ByteBuffer.wrap(hash.hash("roster-row", facts));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
