package org.xiangxue.server.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.AccountId;
import org.xiangxue.contract.account.Grant;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.course.AuthoringApi;
import org.xiangxue.contract.course.CreateCourse;
import org.xiangxue.contract.course.Draft;
import org.xiangxue.contract.course.Lesson;
import org.xiangxue.contract.course.LessonId;
import org.xiangxue.contract.course.SaveDraft;
import org.xiangxue.contract.course.Topic;
import org.xiangxue.contract.media.FilmRef;
import org.xiangxue.contract.media.MediaApi;
import org.xiangxue.contract.media.MediaId;
import org.xiangxue.contract.media.MediaKind;
import org.xiangxue.contract.media.Sha256;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.testing.Api;
import org.xiangxue.server.testing.DatabaseTest;
import org.xiangxue.server.testing.TestCallers;
import org.xiangxue.server.testing.TestDatabase;

/** A film that a lesson shows before the work on it is done. */
@DatabaseTest
class FilmInWorkTest {

    @LocalServerPort private int port;

    private final Caller.Staff author =
            new Caller.Staff(
                    UUID.randomUUID(),
                    new AccountId(UUID.randomUUID()),
                    "李明",
                    List.of(new Grant(Role.TRAINER, "530623", null)));
    private final String token = TestCallers.token(author);
    private final MediaId id = new MediaId(UUID.randomUUID());
    private final Sha256 content =
            Sha256.of(UUID.randomUUID().toString().replace("-", "").repeat(2));

    @Test
    void isAGapUntilItIsReadyAndThenPlaysWithoutSavingAgain() throws Exception {
        work();
        var courses = Api.client(port, AuthoringApi.class, token);
        var media = Api.client(port, MediaApi.class, token);

        var draft = draft(courses);

        assertThat(draft.gaps())
                .filteredOn(gap -> gap.field().contains("films"))
                .extracting(FieldProblem::code)
                .containsExactly("FILM_NOT_READY");
        assertThat(media.get(id).sha256()).isEqualTo(content);
        assertThat(media.get(id).uses())
                .singleElement()
                .satisfies(use -> assertThat(use.course()).isEqualTo(draft.id().value()));
        assertThat(catchThrowableOfType(Api.Refusal.class, () -> media.delete(id)).problem().code())
                .isEqualTo(ProblemCode.MEDIA_IN_USE);

        ready();

        var now = courses.get(draft.id());
        assertThat(now.version()).isEqualTo(draft.version());
        assertThat(now.gaps()).filteredOn(gap -> gap.field().contains("films")).isEmpty();
        var lesson = now.content().lessons().getFirst();
        assertThat(lesson.seconds()).isEqualTo(95);
        assertThat(lesson.films().getFirst().renditions()).hasSize(1);
        assertThat(courses.preview(draft.id()).content()).isEqualTo(now.content());
    }

    private Draft draft(AuthoringApi courses) {
        var created =
                courses.create(
                        new CreateCourse(
                                "film-" + UUID.randomUUID().toString().substring(0, 8),
                                "养鸡",
                                Topic.FARMING));
        var film = new FilmRef(content, MediaKind.VIDEO, 0, 0, 0, null, List.of());
        var lesson =
                new Lesson(
                        new LessonId(UUID.randomUUID()),
                        "第一课",
                        60,
                        true,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        List.of(film));
        return courses.save(
                created.id(),
                new SaveDraft(created.version(), Courses.content("养鸡", null, lesson)));
    }

    private void work() throws SQLException {
        update(
                """
                INSERT INTO media_item (id, owner, region, name, object_key, bytes, state, created_at, due_at, worker, content_sha256)
                VALUES ('%s', '%s', '530623', 'film.mp4', 'upload/%s', 3, 'WORKING', now(), now() + interval '1 day', gen_random_uuid(), '%s')
                """
                        .formatted(id, author.actor(), id, content));
    }

    private void ready() throws SQLException {
        update(
                """
                INSERT INTO media (sha256, object_key, type, bytes, width, height, kind, seconds, created_at)
                VALUES ('%1$s', 'upload/%2$s', 'video/mp4', 3, 640, 360, 'VIDEO', 94.2, now());
                INSERT INTO media_owner (sha256, owner, region) VALUES ('%1$s', '%3$s', '530623');
                INSERT INTO media_rendition (sha256, name, position, object_key, type, bytes, content_sha256, width, height, seconds)
                VALUES ('%1$s', '144p.mp4', 0, 'film/%2$s', 'video/mp4', 3, '%1$s', 256, 144, 94.2);
                UPDATE media_item SET state = 'READY', sha256 = '%1$s', kind = 'VIDEO', worker = NULL WHERE id = '%2$s';
                """
                        .formatted(content, id, author.actor()));
    }

    private static void update(String sql) throws SQLException {
        try (var database = TestDatabase.connect();
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
