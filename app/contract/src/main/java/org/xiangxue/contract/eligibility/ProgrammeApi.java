package org.xiangxue.contract.eligibility;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import org.xiangxue.contract.Keyset;

@HttpExchange("/api/v1/programmes")
public interface ProgrammeApi {

    /** Published programmes, by code. Public. */
    @GetExchange
    List<ProgrammeSummary> list();

    /** The published document with its rule. Public. */
    @GetExchange("/{code}")
    ProgrammeDocument get(@PathVariable String code);

    /** How the published rule comes out for a household now; nothing is stored. */
    @PostExchange("/{code}/evaluations")
    Explanation evaluate(@PathVariable String code, @RequestBody EvaluateHousehold request);

    /** Drafts of the caller's area. */
    @GetExchange("/drafts")
    List<ProgrammeDraft> drafts();

    @GetExchange("/{code}/draft")
    ProgrammeDraft draft(@PathVariable String code);

    /** Begins a draft or changes it. */
    @PutExchange("/{code}/draft")
    ProgrammeDraft save(@PathVariable String code, @RequestBody SaveProgramme request);

    /** Begins to count what the draft would change. */
    @PostExchange("/{code}/previews")
    RulePreview preview(@PathVariable String code);

    @GetExchange("/{code}/previews/{id}")
    RulePreview preview(@PathVariable String code, @PathVariable UUID id);

    /** Who gains and who loses. Lands in the audit log. */
    @GetExchange("/{code}/previews/{id}/households")
    Keyset<PreviewHousehold> previewHouseholds(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam RulePreview.Change change,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit);

    /** By another person than the author, after a preview of exactly this draft. */
    @PostExchange("/{code}/publication")
    void publish(@PathVariable String code, @RequestBody PublishProgramme request);
}
