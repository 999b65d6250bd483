package org.xiangxue.server.course;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.course.CreateCourse;
import org.xiangxue.contract.course.Draft;
import org.xiangxue.contract.course.DraftSummary;
import org.xiangxue.contract.course.PublishedCourse;
import org.xiangxue.contract.course.ReturnDraft;
import org.xiangxue.contract.course.SaveDraft;
import org.xiangxue.server.platform.Ids;
import org.xiangxue.server.platform.Limits;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.platform.security.Requires;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/authoring/courses")
class AuthoringController {

    private final CourseService service;
    private final DraftQueries queries;
    private final Ids ids;

    AuthoringController(CourseService service, DraftQueries queries, Ids ids) {
        this.service = service;
        this.queries = queries;
        this.ids = ids;
    }

    @GetMapping
    @Requires(Permission.COURSE_PUBLISH)
    Mono<List<DraftSummary>> list(Scope scope, @RequestParam int offset, @RequestParam int limit) {
        if (offset < 0) {
            throw Problem.invalid("offset", "RANGE", "must be 0 or more").asException();
        }
        return queries.list(scope, offset, Limits.page(limit));
    }

    @PostMapping
    @Requires(Permission.COURSE_AUTHOR)
    Mono<Draft> create(Scope scope, Caller.Staff caller, @Valid @RequestBody CreateCourse request) {
        var author = new Author(scope.actor(), caller.name(), scope.areas().getFirst().region());
        return service.create(
                        new CourseId(ids.next()),
                        author,
                        request.slug(),
                        request.title(),
                        request.topic())
                .flatMap(draft -> queries.view(draft, scope));
    }

    @GetMapping("/{id}")
    @Requires(Permission.COURSE_PUBLISH)
    Mono<Draft> get(Scope scope, @PathVariable CourseId id) {
        return queries.get(id, scope);
    }

    @PutMapping("/{id}")
    @Requires(Permission.COURSE_AUTHOR)
    Mono<Draft> save(
            Scope scope, @PathVariable CourseId id, @Valid @RequestBody SaveDraft request) {
        return service.save(id, request.version(), request.content(), scope)
                .flatMap(draft -> queries.view(draft, scope));
    }

    @GetMapping("/{id}/preview")
    @Requires(Permission.COURSE_PUBLISH)
    Mono<PublishedCourse> preview(Scope scope, @PathVariable CourseId id) {
        return queries.preview(id, scope);
    }

    @PostMapping("/{id}/submission")
    @Requires(Permission.COURSE_AUTHOR)
    Mono<Draft> submit(Scope scope, @PathVariable CourseId id) {
        return service.submit(id, scope).flatMap(draft -> queries.view(draft, scope));
    }

    @PostMapping("/{id}/return")
    @Requires(Permission.COURSE_PUBLISH)
    Mono<Draft> sendBack(
            Scope scope, @PathVariable CourseId id, @Valid @RequestBody ReturnDraft request) {
        return service.sendBack(id, request.comment(), scope)
                .flatMap(draft -> queries.view(draft, scope));
    }

    @PostMapping("/{id}/publication")
    @Requires(Permission.COURSE_PUBLISH)
    Mono<Draft> publish(Scope scope, @PathVariable CourseId id) {
        return service.publish(id, scope).flatMap(draft -> queries.view(draft, scope));
    }
}
