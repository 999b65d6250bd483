package org.xiangxue.server.coverage;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.audit.AuditAction;
import org.xiangxue.contract.coverage.CoverageReport;
import org.xiangxue.contract.coverage.UncoveredHousehold;
import org.xiangxue.server.course.Lessons;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.platform.Limits;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Requires;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/coverage")
class CoverageController {

    private static final int SHORTEST_PURPOSE = 4;

    private final CoverageQueries figures;
    private final UncoveredQueries uncovered;
    private final CoverageAccess access;
    private final CoverageProperties properties;
    private final Lessons lessons;
    private final Clock clock;

    CoverageController(
            CoverageQueries figures,
            UncoveredQueries uncovered,
            CoverageAccess access,
            CoverageProperties properties,
            Lessons lessons,
            Clock clock) {
        this.figures = figures;
        this.uncovered = uncovered;
        this.access = access;
        this.properties = properties;
        this.lessons = lessons;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Permission.COVERAGE_READ)
    Mono<CoverageReport> report(
            Scope scope,
            @RequestParam String region,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String course) {
        var narrowed = scope.within(region);
        var day = on == null ? Days.today(clock) : on;
        return access.seen(narrowed, AuditAction.COVERAGE_VIEW, region, course)
                .then(course(course))
                .flatMap(id ->
                        figures.report(
                                narrowed,
                                new CoverageQuestion(region, day, id, course),
                                scope.above(region)));
    }

    @GetMapping("/uncovered")
    @Requires(Permission.COVERAGE_LIST)
    Mono<Keyset<UncoveredHousehold>> uncovered(
            Scope scope,
            @RequestParam String region,
            @RequestParam(required = false) @Nullable String course,
            @RequestParam(required = false) @Nullable Boolean monitored,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit) {
        var narrowed = scope.within(region);
        var page = Limits.page(limit);
        return access.seen(narrowed, AuditAction.UNCOVERED_LIST, region, course)
                .then(course(course))
                .flatMap(id -> uncovered.list(narrowed, region, id, monitored, after, page));
    }

    @GetMapping(value = "/uncovered.csv", produces = "text/csv")
    @Requires(Permission.COVERAGE_LIST)
    Mono<ResponseEntity<byte[]>> uncoveredCsv(
            Scope scope,
            @RequestParam String region,
            @RequestParam(required = false) @Nullable String course,
            @RequestParam String purpose) {
        var narrowed = scope.within(region);
        if (purpose.strip().length() < SHORTEST_PURPOSE) {
            throw Problem.invalid(
                            "purpose",
                            "PURPOSE_MISSING",
                            "say what the list is for, in at least "
                                    + SHORTEST_PURPOSE
                                    + " characters")
                    .asException();
        }
        return course(course)
                .flatMap(id -> uncovered.export(narrowed, region, id, properties.exportRows()))
                .flatMap(rows ->
                        access.exported(narrowed, region, course, purpose.strip(), rows.size())
                                .thenReturn(rows))
                .map(rows -> file("uncovered-" + region + ".csv", UncoveredCsv.write(rows)));
    }

    private Mono<UUID> course(@Nullable String slug) {
        if (slug == null) {
            return Mono.just(StepKey.ANY);
        }
        return lessons.published()
                .flatMap(courses ->
                        Mono.justOrEmpty(
                                courses.stream()
                                        .filter(facts -> facts.slug().equals(slug))
                                        .findFirst()))
                .map(facts -> facts.id().value())
                .switchIfEmpty(Problem.notFound("course", slug).asMono());
    }

    private static ResponseEntity<byte[]> file(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }
}
