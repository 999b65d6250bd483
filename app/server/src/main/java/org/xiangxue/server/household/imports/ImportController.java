package org.xiangxue.server.household.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.household.ImportId;
import org.xiangxue.contract.household.ImportRow;
import org.xiangxue.contract.household.ImportSummary;
import org.xiangxue.contract.household.Outcome;
import org.xiangxue.server.household.roster.RosterBooks;
import org.xiangxue.server.platform.Blocking;
import org.xiangxue.server.platform.Limits;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.platform.security.Requires;
import org.xiangxue.server.platform.security.Scope;
import org.xiangxue.server.region.RegionCode;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/households/imports")
class ImportController {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Imports imports;
    private final ImportService service;
    private final ImportQueries queries;
    private final OutcomeFile outcomes;

    ImportController(
            Imports imports, ImportService service, ImportQueries queries, OutcomeFile outcomes) {
        this.imports = imports;
        this.service = service;
        this.queries = queries;
        this.outcomes = outcomes;
    }

    @GetMapping(value = "/template.xlsx", produces = XLSX)
    @Requires(Permission.HOUSEHOLD_IMPORT)
    Mono<ResponseEntity<byte[]>> template() {
        return Blocking.DOCUMENTS
                .<byte[]>call(RosterBooks::template)
                .map(book -> attachment("template.xlsx").body(book));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.HOUSEHOLD_IMPORT)
    Mono<ImportSummary> upload(
            Caller.Staff caller,
            Scope scope,
            @RequestPart("file") FilePart file,
            @RequestPart("region") String region,
            @RequestPart("asOf") String asOf) {
        var arrival =
                new Imports.Arrival(
                        file.filename(),
                        RegionCode.parse("region", region, null),
                        date(asOf),
                        caller.name());
        return imports.upload(scope, arrival, file.content());
    }

    @GetMapping
    @Requires(Permission.HOUSEHOLD_IMPORT)
    Mono<List<ImportSummary>> list(Scope scope, @RequestParam int offset, @RequestParam int limit) {
        if (offset < 0) {
            throw Problem.invalid("offset", "RANGE", "must not be negative").asException();
        }
        return queries.list(scope, offset, Limits.page(limit));
    }

    @GetMapping("/{id}")
    @Requires(Permission.HOUSEHOLD_IMPORT)
    Mono<ImportSummary> get(Scope scope, @PathVariable ImportId id) {
        return queries.get(scope, id);
    }

    @GetMapping("/{id}/rows")
    @Requires(Permission.HOUSEHOLD_IMPORT)
    Mono<Keyset<ImportRow>> rows(
            Scope scope,
            @PathVariable ImportId id,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit) {
        var page = Limits.page(limit);
        var row = after == null ? 0 : number(after);
        return service.rows(scope, id, outcome, row, page);
    }

    @GetMapping(value = "/{id}/outcome.xlsx", produces = XLSX)
    @Requires(Permission.HOUSEHOLD_IMPORT)
    Mono<ResponseEntity<Flux<DataBuffer>>> outcome(Scope scope, @PathVariable ImportId id) {
        return service.downloaded(scope, id)
                .then(Mono.defer(() -> queries.get(scope, id)))
                .map(roster ->
                        attachment("outcome-" + roster.asOf() + ".xlsx")
                                .body(outcomes.write(scope, roster)));
    }

    @PostMapping("/{id}/application")
    @Requires(Permission.HOUSEHOLD_IMPORT)
    Mono<ImportSummary> apply(Scope scope, @PathVariable ImportId id) {
        return imports.apply(scope, id);
    }

    private static ResponseEntity.BodyBuilder attachment(String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(XLSX))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip().toUpperCase(Locale.ROOT));
        } catch (DateTimeException malformed) {
            throw Problem.invalid("asOf", "DATE", "must be a date like 2026-06-30").asException();
        }
    }

    private static int number(String after) {
        try {
            return Integer.parseInt(after);
        } catch (NumberFormatException malformed) {
            throw Problem.invalid("after", "NUMBER", "take it from 'next' of the page before")
                    .asException();
        }
    }
}
