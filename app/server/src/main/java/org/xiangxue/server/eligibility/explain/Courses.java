package org.xiangxue.server.eligibility.explain;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.course.Topic;
import org.xiangxue.contract.eligibility.Explanation.ClosingCourse;
import org.xiangxue.contract.eligibility.Rule;
import org.xiangxue.server.eligibility.rule.CanonicalJson;
import org.xiangxue.server.eligibility.rule.Facts;
import reactor.core.publisher.Mono;

/** Published courses: which of them closes a gap. */
@Component
public class Courses {

    private static final int SUGGESTED = 3;

    private final DatabaseClient db;

    Courses(DatabaseClient db) {
        this.db = db;
    }

    public Mono<Published> published() {
        return db.sql("SELECT slug, title, topic FROM eligibility_course ORDER BY slug")
                .map(row ->
                        new Course(
                                Objects.requireNonNull(row.get("slug", String.class)),
                                Objects.requireNonNull(row.get("title", String.class)),
                                topic(row.get("topic", String.class))))
                .all()
                .collect(Collectors.toUnmodifiableSet())
                .map(Published::new);
    }

    private static @Nullable Topic topic(@Nullable String name) {
        return name == null ? null : CanonicalJson.read('"' + name + '"', Topic.class);
    }

    public record Course(String slug, String title, @Nullable Topic topic) {}

    public record Published(Set<Course> courses) {

        /** Courses that would bring the household nearer to this condition. */
        List<ClosingCourse> closing(Rule.Leaf leaf, Set<String> passed) {
            var fitting =
                    switch (leaf) {
                        case Rule.Certificate certificate -> certificate(certificate);
                        case Rule.Hours _ ->
                                courses.stream().filter(course -> !passed.contains(course.slug()));
                        case Rule.Category _, Rule.Members _, Rule.Place _, Rule.Earlier _ ->
                                Stream.<Course>empty();
                    };
            return fitting.map(course -> new ClosingCourse(course.slug(), course.title()))
                    .sorted((one, other) -> one.slug().compareTo(other.slug()))
                    .limit(SUGGESTED)
                    .toList();
        }

        private Stream<Course> certificate(Rule.Certificate leaf) {
            return courses.stream()
                    .filter(course ->
                            leaf.course() != null
                                    ? leaf.course().equals(course.slug())
                                    : leaf.topic() == course.topic());
        }

        public static Set<String> passed(Facts facts) {
            return facts.certificates().stream()
                    .map(Facts.Certificate::course)
                    .collect(Collectors.toSet());
        }
    }
}
