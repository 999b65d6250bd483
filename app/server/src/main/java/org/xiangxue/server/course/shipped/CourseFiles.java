package org.xiangxue.server.course.shipped;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.course.LessonId;
import org.xiangxue.contract.course.Question;
import org.xiangxue.contract.course.QuizId;
import org.xiangxue.contract.course.Topic;

/**
 * The files of course-content as they are written; pictures are named by their key in media.yaml.
 */
final class CourseFiles {

    private CourseFiles() {}

    record Index(
            @JsonProperty(required = true) int v,
            @JsonProperty(required = true) List<String> courses) {}

    record Course(
            @JsonProperty(required = true) int v,
            @JsonProperty(required = true) CourseId id,
            @JsonProperty(required = true) String slug,
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) Topic topic,
            @JsonProperty(required = true) String summary,
            @JsonProperty(required = true) String benefit,
            @JsonProperty(required = true) String cover,
            @JsonProperty(required = true) String language,
            @JsonProperty(required = true) String licence,
            @JsonProperty(required = true) List<String> authors,
            @JsonProperty(required = true) List<CourseContent.Source> sources,
            @JsonProperty(required = true) List<String> lessons) {}

    record Media(@JsonProperty(required = true) List<Picture> media) {}

    record Picture(
            @JsonProperty(required = true) String key,
            @JsonProperty(required = true) String file,
            @JsonProperty(required = true) String sha256,
            @JsonProperty(required = true) long bytes,
            @JsonProperty(required = true) String type,
            @JsonProperty(required = true) String alt,
            @JsonProperty(required = true) String licence) {}

    record Recordings(
            @JsonProperty(required = true) int v,
            @JsonProperty(required = true) String voice,
            @JsonProperty(required = true) String licence,
            @JsonProperty(required = true) List<Recording> recordings) {}

    /**
     * A lesson to hear, and perhaps to watch.
     *
     * @param lesson the name of its folder
     */
    record Recording(
            @JsonProperty(required = true) String lesson,
            @JsonProperty(required = true) Recorded audio,
            @Nullable Recorded video) {}

    /**
     * @param script hash of the text that was read
     */
    record Recorded(
            @JsonProperty(required = true) String file,
            @JsonProperty(required = true) String sha256,
            @JsonProperty(required = true) long bytes,
            @JsonProperty(required = true) String type,
            @Nullable Integer seconds,
            @Nullable String script,
            @Nullable Recorded captions) {}

    /** The front matter of lesson.zh.md. */
    record LessonHead(
            @JsonProperty(required = true) LessonId id,
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) int seconds,
            @JsonProperty(required = true) boolean required,
            @JsonProperty(required = true) String picture,
            @JsonProperty(required = true) Remember remember,
            @Nullable String say) {}

    record Remember(@JsonProperty(required = true) String text, @Nullable String picture) {}

    record Quiz(
            @JsonProperty(required = true) QuizId id,
            @JsonProperty(required = true) List<Asked> questions) {}

    record Asked(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) Question.Kind kind,
            @JsonProperty(required = true) String prompt,
            @Nullable String say,
            @JsonProperty(required = true) List<Choice> choices,
            @JsonProperty(required = true) Set<String> correct,
            @JsonProperty(required = true) String explanation) {}

    record Choice(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String text,
            @Nullable String picture) {}
}
