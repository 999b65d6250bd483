package org.xiangxue.server.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.xiangxue.server.course.Courses.content;
import static org.xiangxue.server.course.Courses.lesson;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.course.CourseApi;
import org.xiangxue.contract.course.CourseSummary;
import org.xiangxue.contract.course.Draft;
import org.xiangxue.contract.course.Topic;
import org.xiangxue.server.testing.Api;
import org.xiangxue.server.testing.DatabaseTest;

@DatabaseTest
class CourseApiTest {

    @LocalServerPort private int port;
    @Autowired private Lessons lessons;
    private CourseApi courses;

    @BeforeEach
    void nobody() {
        courses = Api.client(port, CourseApi.class, null);
    }

    @Test
    void anyoneReadsWhatIsPublishedAndNothingElse() {
        var published = publish("养鸡", "鸡要干净的水");
        var draft = Staff.trainer(port, "530623").create();

        assertThat(courses.get(published.slug()).content()).isEqualTo(published.content());
        assertThat(
                        catchThrowableOfType(Api.Refusal.class, () -> courses.get(draft.slug()))
                                .problem()
                                .code())
                .isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(slugs(null, null)).contains(published.slug()).doesNotContain(draft.slug());
    }

    @Test
    void aSummarySaysHowMuchThereIs() {
        var published = publish("养鸡", "正文");

        var summary =
                courses.list(Topic.FARMING, null).stream()
                        .filter(course -> course.slug().equals(published.slug()))
                        .findFirst()
                        .orElseThrow();

        assertThat(summary.version()).isEqualTo(1);
        assertThat(summary.lessons()).isEqualTo(1);
        assertThat(summary.seconds()).isEqualTo(120);
        assertThat(summary.cover()).isEqualTo(published.content().cover());
        assertThat(slugs(Topic.HANDICRAFT, null)).doesNotContain(published.slug());
    }

    @Test
    void aTopicIsSpelledAsInJson() {
        var published = publish("养鸡", "正文");

        var body =
                Api.http(port, null)
                        .get()
                        .uri("/api/v1/courses?topic=farming")
                        .retrieve()
                        .body(String.class);

        assertThat(body).contains(published.slug());
        assertThat(
                        catchThrowableOfType(
                                        Api.Refusal.class,
                                        () ->
                                                Api.http(port, null)
                                                        .get()
                                                        .uri("/api/v1/courses?topic=fishing")
                                                        .retrieve()
                                                        .body(String.class))
                                .problem()
                                .code())
                .isEqualTo(ProblemCode.INVALID);
    }

    @Test
    void chineseIsFoundByWordByCharacterAndWithLatin() {
        var slug = publish("养鸡", "喂 Cornmeal 和麸皮，猕猴桃树下").slug();

        assertThat(slugs(null, "猕猴桃")).containsExactly(slug);
        assertThat(slugs(null, "麸")).containsExactly(slug);
        assertThat(slugs(Topic.FARMING, "cornmeal 麸皮")).containsExactly(slug);
        assertThat(slugs(null, "猕桃")).isEmpty();
        assertThat(slugs(null, "？'\\")).isEmpty();
        assertThat(slugs(null, " ")).contains(slug);
    }

    @Test
    void onlyTheNewestVersionIsSearched() {
        var author = Staff.trainer(port, "530623");
        var draft = publish(author, "养鸡", "旧版说葡萄架下");
        author.save(
                author.courses().get(draft.id()),
                content("养鸡", draft.content().cover(), lesson("课", "新版说柚子树下")));
        author.courses().submit(draft.id());
        Staff.trainer(port, "530623").courses().publish(draft.id());

        assertThat(slugs(null, "葡萄架")).isEmpty();
        assertThat(slugs(null, "柚子树")).containsExactly(draft.slug());
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        var published = publish("养鸡", "正文");

        for (var path :
                List.of(
                        "/api/v1/courses/" + published.slug(),
                        "/api/v1/courses/" + published.slug() + "/pack",
                        "/api/v1/courses?q=正文")) {
            var first = get(path, null);
            assertThat(first.getHeaders().getCacheControl()).contains("no-cache");
            var again = get(path, first.getHeaders().getETag());
            assertThat(again.getStatusCode().value()).isEqualTo(304);
            assertThat(again.getBody()).isNull();
        }
    }

    @Test
    void aPackNamesEveryFileWithSizeAndHash() throws Exception {
        var published = publish("养鸡", "正文");

        var pack = courses.pack(published.slug());

        assertThat(pack.version()).isEqualTo(1);
        var all = new ArrayList<>(pack.media());
        all.add(pack.course());
        assertThat(all).hasSize(2);
        for (var file : all) {
            var answer = get(file.url(), null);
            var bytes = answer.getBody();
            assertThat(bytes).hasSize((int) file.bytes());
            assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                    .isEqualTo(file.sha256().value());
            assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE))
                    .isEqualTo(file.type());
        }
    }

    @Test
    void otherPackagesLearnTheFactsOfEachVersion() {
        var author = Staff.trainer(port, "530623");
        var draft = publish(author, "养鸡", "正文");
        var first = draft.content().lessons().getFirst();
        author.save(
                author.courses().get(draft.id()),
                content(
                        "养鸡新",
                        draft.content().cover(),
                        lesson(first.id(), "改名", "正文", null),
                        lesson("第二", "正文")));
        author.courses().submit(draft.id());
        Staff.trainer(port, "530623").courses().publish(draft.id());

        var facts = lessons.course(draft.id()).block();
        assertThat(facts.title()).isEqualTo("养鸡新");
        assertThat(facts.versions()).extracting(PublishedVersion::number).containsExactly(1, 2);
        assertThat(facts.versions().getLast().required()).hasSize(2).startsWith(first.id());
        assertThat(facts.versions().getFirst().seconds()).containsEntry(first.id(), 120);
        assertThat(lessons.find(first.id(), 1).block().quiz()).isEqualTo(first.quiz());
        assertThat(lessons.find(first.id(), 2).block().quiz()).isNull();
        assertThat(lessons.find(first.id(), 2).block().title()).isEqualTo("改名");
        assertThat(lessons.find(first.id(), 3).blockOptional()).isEmpty();
        assertThat(lessons.published().block()).extracting(CourseFacts::id).contains(draft.id());
    }

    private Draft publish(String title, String text) {
        return publish(Staff.trainer(port, "530623"), title, text);
    }

    private Draft publish(Staff author, String title, String text) {
        var draft = author.create();
        author.save(draft, content(title, author.picture(), lesson("第一课", text)));
        author.courses().submit(draft.id());
        return Staff.trainer(port, "530623").courses().publish(draft.id());
    }

    private List<String> slugs(@Nullable Topic topic, @Nullable String words) {
        return courses.list(topic, words).stream().map(CourseSummary::slug).toList();
    }

    private ResponseEntity<byte[]> get(String path, @Nullable String tag) {
        var request = Api.http(port, null).get().uri(path);
        if (tag != null) {
            request.header(HttpHeaders.IF_NONE_MATCH, tag);
        }
        return request.retrieve().toEntity(byte[].class);
    }
}
