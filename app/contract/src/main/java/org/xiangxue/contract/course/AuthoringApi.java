package org.xiangxue.contract.course;

import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Drafts of trainers and their way to publication. */
@HttpExchange("/api/v1/authoring/courses")
public interface AuthoringApi {

    /** The caller's own drafts, and for those who may publish also what waits for review. */
    @GetExchange
    List<DraftSummary> list(@RequestParam int offset, @RequestParam int limit);

    @PostExchange
    Draft create(@RequestBody CreateCourse request);

    @GetExchange("/{id}")
    Draft get(@PathVariable CourseId id);

    /** Stores the whole draft; {@code STALE_VERSION} when somebody else stored meanwhile. */
    @PutExchange("/{id}")
    Draft save(@PathVariable CourseId id, @RequestBody SaveDraft request);

    /** The draft in the form of a published course, for the preview on a phone. */
    @GetExchange("/{id}/preview")
    PublishedCourse preview(@PathVariable CourseId id);

    @PostExchange("/{id}/submission")
    Draft submit(@PathVariable CourseId id);

    @PostExchange("/{id}/return")
    Draft sendBack(@PathVariable CourseId id, @RequestBody ReturnDraft request);

    /** Publishes the submitted draft as the next version. Never by its own author. */
    @PostExchange("/{id}/publication")
    Draft publish(@PathVariable CourseId id);
}
