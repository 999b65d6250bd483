package org.xiangxue.contract.household;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.xiangxue.contract.Keyset;

/** Rosters: uploaded and tried without effect, looked at, then applied. */
@HttpExchange("/api/v1/households/imports")
public interface ImportApi {

    @GetExchange(
            value = "/template.xlsx",
            accept = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    byte[] template();

    /**
     * Takes the file (XLSX or CSV) and starts the dry run; poll {@link #get} until the state leaves
     * CHECKING.
     *
     * @param region the area that the file is about; rows outside it are refused
     * @param asOf 数据时点, {@code yyyy-MM-dd}
     */
    @PostExchange(contentType = "multipart/form-data")
    ImportSummary upload(
            @RequestPart("file") Resource file,
            @RequestPart("region") String region,
            @RequestPart("asOf") String asOf);

    @GetExchange
    List<ImportSummary> list(@RequestParam int offset, @RequestParam int limit);

    @GetExchange("/{id}")
    ImportSummary get(@PathVariable ImportId id);

    @GetExchange("/{id}/rows")
    Keyset<ImportRow> rows(
            @PathVariable ImportId id,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit);

    @GetExchange(
            value = "/{id}/outcome.xlsx",
            accept = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    byte[] outcome(@PathVariable ImportId id);

    /**
     * Applies the good rows in one transaction. Again on an applied import: the same answer, no
     * effect.
     */
    @PostExchange("/{id}/application")
    ImportSummary apply(@PathVariable ImportId id);
}
