package org.xiangxue.server.eligibility.preview;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.eligibility.ProgrammeDraft;
import org.xiangxue.contract.eligibility.RulePreview;
import org.xiangxue.contract.eligibility.SaveProgramme;
import org.xiangxue.server.eligibility.programme.Draft;
import org.xiangxue.server.eligibility.programme.DraftView;
import org.xiangxue.server.eligibility.programme.Drafting;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.platform.security.Requires;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/programmes")
class DraftController {

    private final DraftView view;
    private final Drafting drafting;
    private final PreviewQueries previews;

    DraftController(DraftView view, Drafting drafting, PreviewQueries previews) {
        this.view = view;
        this.drafting = drafting;
        this.previews = previews;
    }

    @GetMapping("/drafts")
    @Requires(Permission.PROGRAMME_WRITE)
    Mono<List<ProgrammeDraft>> drafts(Scope scope) {
        return view.list(scope)
                .flatMapMany(Flux::fromIterable)
                .concatMap(draft -> draft(scope, draft))
                .collectList();
    }

    @GetMapping("/{code}/draft")
    @Requires(Permission.PROGRAMME_WRITE)
    Mono<ProgrammeDraft> draft(Scope scope, @PathVariable String code) {
        return view.get(scope, code).flatMap(draft -> draft(scope, draft));
    }

    @PutMapping("/{code}/draft")
    @Requires(Permission.PROGRAMME_WRITE)
    Mono<ProgrammeDraft> save(
            Scope scope,
            Caller.Staff caller,
            @PathVariable String code,
            @Valid @RequestBody SaveProgramme request) {
        if (!code.equals(request.document().code())) {
            return Problem.invalid("document.code", "CODE", "must be " + code).asMono();
        }
        return view.require(request.document())
                .then(drafting.save(scope, caller.name(), request.document(), request.version()))
                .then(Mono.defer(() -> draft(scope, code)));
    }

    private Mono<ProgrammeDraft> draft(Scope scope, Draft draft) {
        return previews.find(scope, draft.code())
                .filter(preview -> preview.hash().equals(draft.hash()))
                .map(Optional::of)
                .defaultIfEmpty(Optional.<RulePreview>empty())
                .zipWith(view.problems(draft))
                .map(both ->
                        new ProgrammeDraft(
                                draft.document(),
                                draft.version(),
                                draft.hash(),
                                draft.authorName(),
                                draft.author().equals(scope.actor()),
                                draft.updatedAt(),
                                both.getT2(),
                                both.getT1().orElse(null)));
    }
}
