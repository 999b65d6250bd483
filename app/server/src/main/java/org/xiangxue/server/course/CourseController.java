package org.xiangxue.server.course;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangxue.contract.course.CourseSummary;
import org.xiangxue.contract.course.PackManifest;
import org.xiangxue.contract.course.PublishedCourse;
import org.xiangxue.contract.course.Topic;
import org.xiangxue.contract.media.Sha256;
import org.xiangxue.server.platform.security.Public;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every answer carries the hash of its content as ETag: asking again costs a few bytes while
 * nothing changed.
 */
@RestController
@RequestMapping("/api/v1/courses")
class CourseController {

    private static final CacheControl ASK_AGAIN = CacheControl.noCache().cachePublic();

    private final CourseQueries queries;
    private final JsonMapper json;

    CourseController(CourseQueries queries, JsonMapper json) {
        this.queries = queries;
        this.json = json;
    }

    @GetMapping
    @Public("published courses are for everyone")
    Mono<ResponseEntity<List<CourseSummary>>> list(
            @RequestParam(required = false) @Nullable Topic topic,
            @RequestParam(required = false) @Nullable String q) {
        return queries.list(topic, q).map(this::answer);
    }

    @GetMapping("/{slug}")
    @Public("published courses are for everyone")
    Mono<ResponseEntity<PublishedCourse>> get(@PathVariable String slug) {
        return queries.get(slug).map(document -> answer(document.course(), document.sha256()));
    }

    @GetMapping("/{slug}/pack")
    @Public("published courses are for everyone")
    Mono<ResponseEntity<PackManifest>> pack(@PathVariable String slug) {
        return queries.get(slug).map(Document::manifest).map(this::answer);
    }

    private <T> ResponseEntity<T> answer(T body) {
        return answer(body, ContentHash.of(json.writeValueAsBytes(body)));
    }

    private static <T> ResponseEntity<T> answer(T body, Sha256 hash) {
        return ResponseEntity.ok().eTag("\"" + hash + "\"").cacheControl(ASK_AGAIN).body(body);
    }
}
