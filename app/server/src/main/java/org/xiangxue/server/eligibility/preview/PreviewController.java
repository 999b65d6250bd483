package org.xiangxue.server.eligibility.preview;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.eligibility.PreviewHousehold;
import org.xiangxue.contract.eligibility.PublishProgramme;
import org.xiangxue.contract.eligibility.RulePreview;
import org.xiangxue.server.eligibility.Position;
import org.xiangxue.server.eligibility.programme.DraftView;
import org.xiangxue.server.eligibility.programme.Publishing;
import org.xiangxue.server.platform.Limits;
import org.xiangxue.server.platform.security.Requires;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** From the preview of a draft to its publication. */
@RestController
@RequestMapping("/api/v1/programmes/{code}")
class PreviewController {

    private final DraftView drafts;
    private final Previewing previewing;
    private final PreviewQueries queries;
    private final Publishing publishing;

    PreviewController(
            DraftView drafts,
            Previewing previewing,
            PreviewQueries queries,
            Publishing publishing) {
        this.drafts = drafts;
        this.previewing = previewing;
        this.queries = queries;
        this.publishing = publishing;
    }

    @PostMapping("/previews")
    @Requires(Permission.PROGRAMME_WRITE)
    Mono<RulePreview> preview(Scope scope, @PathVariable String code) {
        return drafts.sound(scope, code)
                .flatMap(draft -> previewing.ask(scope, draft))
                .then(queries.find(scope, code));
    }

    @GetMapping("/previews/{id}")
    @Requires(Permission.PROGRAMME_WRITE)
    Mono<RulePreview> preview(Scope scope, @PathVariable String code, @PathVariable UUID id) {
        return queries.get(scope, code, id);
    }

    @GetMapping("/previews/{id}/households")
    @Requires(Permission.PROGRAMME_WRITE)
    Mono<Keyset<PreviewHousehold>> previewHouseholds(
            Scope scope,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam RulePreview.Change change,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit) {
        var position = Position.after(after);
        return queries.get(scope, code, id)
                .flatMap(preview ->
                        previewing
                                .listed(scope, code)
                                .then(
                                        queries.households(
                                                scope,
                                                preview.id(),
                                                change,
                                                position,
                                                Limits.page(limit))));
    }

    @PostMapping("/publication")
    @Requires(Permission.PROGRAMME_WRITE)
    Mono<Void> publish(
            Scope scope, @PathVariable String code, @Valid @RequestBody PublishProgramme request) {
        return queries.find(scope, code)
                .filter(RulePreview::done)
                .map(RulePreview::hash)
                .defaultIfEmpty("")
                .flatMap(previewed ->
                        drafts.sound(scope, code)
                                .flatMap(_ ->
                                        publishing.publish(
                                                scope, code, request.version(), previewed)));
    }
}
