package org.xiangxue.server.eligibility.notice;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.eligibility.notice.FileObjection;
import org.xiangxue.contract.eligibility.notice.FiledCase;
import org.xiangxue.contract.eligibility.notice.NoticeId;
import org.xiangxue.contract.eligibility.notice.NoticeSheet;
import org.xiangxue.contract.eligibility.notice.NoticeSummary;
import org.xiangxue.contract.eligibility.notice.OpenNotice;
import org.xiangxue.server.eligibility.Position;
import org.xiangxue.server.eligibility.programme.Programmes;
import org.xiangxue.server.eligibility.programme.Published;
import org.xiangxue.server.platform.Limits;
import org.xiangxue.server.platform.Site;
import org.xiangxue.server.platform.security.Public;
import org.xiangxue.server.platform.security.Requires;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/notices")
class NoticeController {

    private final NoticeService service;
    private final NoticeQueries queries;
    private final Programmes programmes;
    private final Objections cases;
    private final NoticePaper paper;
    private final Site site;

    NoticeController(
            NoticeService service,
            NoticeQueries queries,
            Programmes programmes,
            Objections cases,
            NoticePaper paper,
            Site site) {
        this.service = service;
        this.queries = queries;
        this.programmes = programmes;
        this.cases = cases;
        this.paper = paper;
        this.site = site;
    }

    @PostMapping
    @Requires(Permission.DECISION_DECIDE)
    Mono<NoticeSummary> open(
            Scope scope, ServerHttpRequest request, @Valid @RequestBody OpenNotice notice) {
        return service.open(scope, notice.region(), notice.programme())
                .flatMap(id -> queries.get(scope, id, address(request)));
    }

    @GetMapping
    @Requires(Permission.DECISION_READ)
    Mono<Keyset<NoticeSummary>> list(
            Scope scope,
            ServerHttpRequest request,
            @RequestParam String region,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit) {
        return queries.list(
                scope.within(region),
                region,
                Position.after(after),
                Limits.page(limit),
                address(request));
    }

    @GetMapping("/{id}")
    @Requires(Permission.DECISION_READ)
    Mono<NoticeSummary> get(Scope scope, ServerHttpRequest request, @PathVariable NoticeId id) {
        return queries.get(scope, id, address(request));
    }

    @GetMapping("/{id}/sheet")
    @Requires(Permission.DECISION_DECIDE)
    Mono<NoticeSheet> sheet(Scope scope, ServerHttpRequest request, @PathVariable NoticeId id) {
        return sheet(scope, id, address(request));
    }

    @GetMapping(value = "/{id}/sheet.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Requires(Permission.DECISION_DECIDE)
    Mono<ResponseEntity<byte[]>> print(
            Scope scope, ServerHttpRequest request, @PathVariable NoticeId id) {
        return sheet(scope, id, address(request)).flatMap(paper::pdf).map(NoticeController::file);
    }

    @PostMapping("/{id}/objections")
    @Public("anybody who has the notice may object while it hangs")
    Mono<FiledCase> object(@PathVariable NoticeId id, @Valid @RequestBody FileObjection objection) {
        return cases.object(id, objection.number(), objection.statement(), objection.contact());
    }

    private Mono<NoticeSheet> sheet(Scope scope, NoticeId id, URI site) {
        return queries.get(scope, id, site)
                .flatMap(notice ->
                        service.printed(scope, id, notice.region())
                                .then(
                                        Mono.zip(
                                                programmes.newest(notice.programme()),
                                                queries.lines(scope, id),
                                                (programme, lines) ->
                                                        sheet(notice, programme, lines))));
    }

    private static NoticeSheet sheet(
            NoticeSummary notice, Published programme, List<NoticeSheet.Line> lines) {
        var document = programme.document();
        return new NoticeSheet(
                notice, document.authority(), document.summary(), document.example(), lines);
    }

    private static ResponseEntity<byte[]> file(byte[] pdf) {
        var shown = ContentDisposition.inline().filename("notice.pdf").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(pdf);
    }

    private URI address(ServerHttpRequest request) {
        return site.address(request.getURI());
    }
}
