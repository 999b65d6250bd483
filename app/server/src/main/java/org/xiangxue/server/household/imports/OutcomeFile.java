package org.xiangxue.server.household.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.contract.household.ImportSummary;
import org.xiangxue.contract.household.Outcome;
import org.xiangxue.server.household.Seals;
import org.xiangxue.server.household.roster.Column;
import org.xiangxue.server.household.roster.RosterBooks.OutcomeBook;
import org.xiangxue.server.platform.Blocking;
import org.xiangxue.server.platform.crypto.Masking;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The roster as it was sent, with what became of each row. ID-card numbers and telephones are whole
 * only in refused rows, where somebody has to correct them, and masked in the others.
 */
@Component
class OutcomeFile {

    private static final int BATCH = 2_000;
    private static final int BUFFER = 64 * 1024;

    private final ImportQueries queries;
    private final Seals seals;
    private final ImportProperties properties;

    OutcomeFile(ImportQueries queries, Seals seals, ImportProperties properties) {
        this.queries = queries;
        this.seals = seals;
        this.properties = properties;
    }

    /** Made on the disk and sent from there: a large one does not fit into memory. */
    Flux<DataBuffer> write(Scope scope, ImportSummary roster) {
        return Flux.usingWhen(
                Blocking.DOCUMENTS.call(this::begin),
                draft -> fill(scope, roster, draft).thenMany(send(draft.path())),
                draft -> Blocking.DOCUMENTS.call(draft::end));
    }

    private record Draft(Path path, OutputStream out, OutcomeBook book) {
        boolean end() throws IOException {
            out.close();
            return Files.deleteIfExists(path);
        }
    }

    private Draft begin() throws IOException {
        Files.createDirectories(properties.directory());
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var path = Files.createTempFile(properties.directory(), "outcome", ".xlsx", ownerOnly);
        var out = Files.newOutputStream(path, StandardOpenOption.WRITE);
        return new Draft(path, out, new OutcomeBook(out));
    }

    private Mono<Boolean> fill(Scope scope, ImportSummary roster, Draft draft) {
        return page(scope, roster, draft, 0)
                .expand(last -> last < 0 ? Mono.empty() : page(scope, roster, draft, last))
                .then(
                        Blocking.DOCUMENTS.call(() -> {
                            draft.book().finish();
                            draft.out().close();
                            return true;
                        }));
    }

    /** The last row written; −1 when there was none. */
    private Mono<Integer> page(Scope scope, ImportSummary roster, Draft draft, int after) {
        return queries.staged(scope, roster, null, after, BATCH)
                .flatMap(rows ->
                        Blocking.DOCUMENTS.call(() -> {
                            for (var row : rows) {
                                draft.book().add(cells(row));
                            }
                            return rows.isEmpty() ? -1 : rows.getLast().number();
                        }));
    }

    private Flux<DataBuffer> send(Path path) {
        return DataBufferUtils.read(path, DefaultDataBufferFactory.sharedInstance, BUFFER);
    }

    private List<String> cells(ImportQueries.OutcomeRow row) {
        var cells = new ArrayList<>(row.cells());
        cells.set(Column.ID_NUMBER.ordinal(), idNumber(row));
        cells.set(Column.PHONE.ordinal(), phone(row));
        cells.add(label(row.outcome()));
        cells.add(row.problem() == null ? "" : reason(row.problem()));
        return cells;
    }

    private String idNumber(ImportQueries.OutcomeRow row) {
        if (row.idCipher() == null) {
            return "";
        }
        if (row.idHash() == null) {
            return seals.faultyIdNumber(row.key(), row.idCipher());
        }
        var number = seals.idNumber(new Seals.SealedId(row.idHash(), row.idCipher()));
        return row.outcome() == Outcome.REFUSED ? number : Masking.idNumber(number);
    }

    private String phone(ImportQueries.OutcomeRow row) {
        if (row.phoneCipher() == null) {
            return "";
        }
        var phone = seals.phone(row.key(), row.phoneCipher());
        return row.outcome() == Outcome.REFUSED ? phone : Masking.phone(phone);
    }

    private static String reason(FieldProblem problem) {
        return problem.message();
    }

    private static String label(Outcome outcome) {
        return switch (outcome) {
            case NEW -> "新增";
            case CHANGED -> "有变动";
            case UNCHANGED -> "没变";
            case MOVED -> "换了户";
            case REFUSED -> "没收下";
        };
    }
}
