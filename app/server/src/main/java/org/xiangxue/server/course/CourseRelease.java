package org.xiangxue.server.course;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.course.DraftState;
import org.xiangxue.server.platform.security.Names;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** Takes a whole course through all steps of a trainer and a reviewer at once. */
@Service
public class CourseRelease {

    private final CourseService service;
    private final CourseRepository courses;

    CourseRelease(CourseService service, CourseRepository courses) {
        this.service = service;
        this.courses = courses;
    }

    /** Publishes the content as the next version; answers false when it is published already. */
    @Transactional
    public Mono<Boolean> release(
            CourseId id, String slug, Author author, Scope reviewer, CourseContent content) {
        var writer =
                new Scope(author.actor(), List.of(new Scope.Area(author.region(), Names.MASKED)));
        return courses.lock(id)
                .then(courses.find(id, writer))
                .switchIfEmpty(
                        Mono.defer(() ->
                                service.create(id, author, slug, content.title(), content.topic())))
                .filter(draft ->
                        draft.state() != DraftState.PUBLISHED || !draft.content().equals(content))
                .flatMap(draft -> service.save(id, draft.version(), content, writer))
                .flatMap(_ -> service.submit(id, writer))
                .flatMap(_ -> service.publish(id, reviewer))
                .hasElement();
    }
}
