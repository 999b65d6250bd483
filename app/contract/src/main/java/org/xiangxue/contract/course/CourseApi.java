package org.xiangxue.contract.course;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Published courses; anyone may read them. Answers carry an ETag. */
@HttpExchange("/api/v1/courses")
public interface CourseApi {

    /**
     * @param q words to look for in titles, summaries and lesson texts
     */
    @GetExchange
    List<CourseSummary> list(
            @RequestParam(required = false) @Nullable Topic topic,
            @RequestParam(required = false) @Nullable String q);

    /** The newest published version. */
    @GetExchange("/{slug}")
    PublishedCourse get(@PathVariable String slug);

    /** What a download consists of. */
    @GetExchange("/{slug}/pack")
    PackManifest pack(@PathVariable String slug);
}
