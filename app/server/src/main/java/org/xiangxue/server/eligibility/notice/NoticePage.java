package org.xiangxue.server.eligibility.notice;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.xiangxue.contract.eligibility.notice.NoticeId;
import org.xiangxue.contract.eligibility.notice.NoticeSummary;
import org.xiangxue.server.eligibility.notice.NoticeHtml.Answered;
import org.xiangxue.server.eligibility.notice.NoticeHtml.Typed;
import org.xiangxue.server.platform.ProblemException;
import org.xiangxue.server.platform.security.Names;
import org.xiangxue.server.platform.security.Public;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** The public notice as a page: no JavaScript, names masked, gone when its days are over. */
@RestController
class NoticePage {

    private static final MediaType HTML =
            new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final Scope PUBLIC =
            new Scope("public", List.of(new Scope.Area("", Names.MASKED)));
    private static final int SHORTEST = 4;
    private static final int LONGEST = 1000;
    private static final int LONGEST_CONTACT = 100;

    private final NoticeQueries queries;
    private final Objections cases;
    private final Clock clock;

    NoticePage(NoticeQueries queries, Objections cases, Clock clock) {
        this.queries = queries;
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping("/notices/{id}")
    @Public("a public notice")
    Mono<ResponseEntity<String>> notice(@PathVariable String id) {
        return shown(id, Answered.NOTHING);
    }

    @PostMapping(
            value = "/notices/{id}/objections",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Public("anybody who has the notice may object while it hangs")
    Mono<ResponseEntity<String>> object(@PathVariable String id, ServerWebExchange exchange) {
        return exchange.getFormData()
                .map(NoticePage::typed)
                .flatMap(typed ->
                        Mono.justOrEmpty(read(id))
                                .flatMap(notice -> object(notice, typed))
                                .defaultIfEmpty(new Answered(NoticeHtml.UNREADABLE, typed))
                                .onErrorResume(
                                        ProblemException.class,
                                        refused ->
                                                Mono.just(
                                                        new Answered(NoticeHtml.NOT_TAKEN, typed))))
                .flatMap(answered -> shown(id, answered));
    }

    private static Typed typed(MultiValueMap<String, String> form) {
        return new Typed(
                Objects.requireNonNullElse(form.getFirst("number"), ""),
                Objects.requireNonNullElse(form.getFirst("statement"), "").strip(),
                Objects.requireNonNullElse(form.getFirst("contact"), "").strip());
    }

    private Mono<Answered> object(NoticeId notice, Typed typed) {
        if (!typed.number().matches("\\d{1,4}")
                || typed.statement().length() < SHORTEST
                || typed.statement().length() > LONGEST
                || typed.contact().length() > LONGEST_CONTACT) {
            return Mono.just(new Answered(NoticeHtml.UNREADABLE, typed));
        }
        return cases.object(
                        notice,
                        Integer.parseInt(typed.number()),
                        typed.statement(),
                        typed.contact().isEmpty() ? null : typed.contact())
                .map(filed -> new Answered(NoticeHtml.taken(filed.dueOn()), Typed.NOTHING));
    }

    private Mono<ResponseEntity<String>> shown(String id, Answered answered) {
        return Mono.justOrEmpty(read(id))
                .flatMap(queries::findPublic)
                .flatMap(notice -> shown(notice, answered))
                .switchIfEmpty(
                        Mono.fromSupplier(() -> page(HttpStatus.NOT_FOUND, NoticeHtml.unknown())));
    }

    private Mono<ResponseEntity<String>> shown(NoticeSummary notice, Answered answered) {
        if (notice.over() || !notice.closesAt().isAfter(clock.instant())) {
            return Mono.just(page(HttpStatus.GONE, NoticeHtml.over()));
        }
        return queries.lines(PUBLIC, notice.id())
                .map(lines -> page(HttpStatus.OK, NoticeHtml.notice(notice, lines, answered)));
    }

    private static Optional<NoticeId> read(String id) {
        try {
            return Optional.of(new NoticeId(UUID.fromString(id)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex, noarchive")
                .body(html);
    }
}
