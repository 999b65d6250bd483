package org.xiangxue.server.media.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.media.MediaApi;
import org.xiangxue.contract.media.MediaId;
import org.xiangxue.contract.media.MediaKind;
import org.xiangxue.contract.media.MediaState;
import org.xiangxue.contract.media.MediaSummary;
import org.xiangxue.contract.media.Rendition;
import org.xiangxue.server.media.MediaOwner;
import org.xiangxue.server.media.Pictures;
import org.xiangxue.server.media.ffmpeg.Films;
import org.xiangxue.server.media.upload.Tus;
import org.xiangxue.server.platform.security.CallerSource;
import org.xiangxue.server.testing.Api;
import org.xiangxue.server.testing.DatabaseTest;
import org.xiangxue.server.testing.TestCallers;
import org.xiangxue.server.testing.TestDatabase;

/** From the last uploaded byte to the phone. */
@DatabaseTest
@Tag("slow")
class LibraryApiTest {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Set<MediaState> ENDS =
            Set.of(MediaState.READY, MediaState.REFUSED, MediaState.FAILED);

    @LocalServerPort private int port;
    @Autowired private Pictures pictures;
    @Autowired private Jobs jobs;
    @Autowired private TransactionalOperator transaction;
    @TempDir private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private String token;
    private MediaApi api;
    private Tus tus;

    @BeforeEach
    void signIn() {
        token = TestCallers.staff(Role.TRAINER, "530623");
        api = Api.client(port, MediaApi.class, token);
        tus = new Tus(port, token);
    }

    @Test
    void aFilmBecomesWhatAPhoneCanPlay() throws Exception {
        var content = film("640x360", 3);
        var id = tus.upload("喂鸡.mp4", content);

        var film = ended(id);

        assertThat(film.state()).isEqualTo(MediaState.READY);
        assertThat(film.name()).isEqualTo("喂鸡.mp4");
        assertThat(film.kind()).isEqualTo(MediaKind.VIDEO);
        assertThat(film.seconds()).isBetween(3, 4);
        assertThat(film.width()).isEqualTo(640);
        assertThat(film.bytes()).isEqualTo(content.length);
        assertThat(film.renditions())
                .extracting(Rendition::name)
                .contains("144p.mp4", "360p.mp4", "audio.m4a", "poster.jpg", "film.m3u8");
        assertThat(api.list("喂", MediaKind.VIDEO, null, null, null, 10).items())
                .containsExactly(film);
        assertThat(api.list(null, null, null, film.sha256(), null, 10).items())
                .containsExactly(film);
        assertThat(api.list("无此", null, null, null, null, 10).items()).isEmpty();
        var small = film.renditions().getFirst();
        var answer = get(film, small.name(), token, Map.of());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).hasSize((int) small.bytes());
        assertThat(header(answer, "Content-Type")).isEqualTo("video/mp4");
        assertThat(header(answer, "ETag")).isEqualTo("\"" + small.sha256() + "\"");
        assertThat(header(answer, "Cache-Control")).contains("private");
        var part = get(film, small.name(), token, Map.of("Range", "bytes=10-19"));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).hasSize(10);
        var head = send("HEAD", "/media/" + film.sha256() + "/" + small.name(), token, Map.of());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Length")).isEqualTo(Long.toString(small.bytes()));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void anUnpublishedFilmIsForItsTrainerAndReviewersAndTheCamerasFileNeverPublic()
            throws Exception {
        var film = ended(tus.upload("a.mp4", film("320x180", 2)));
        var reviewer = TestCallers.staff(Role.COUNTY_OFFICIAL, "530623");
        var foreign = TestCallers.staff(Role.TRAINER, "530624");
        assertThat(get(film, "144p.mp4", reviewer, Map.of()).statusCode()).isEqualTo(200);
        assertThat(get(film, "144p.mp4", foreign, Map.of()).statusCode()).isEqualTo(404);
        assertThat(get(film, "144p.mp4", null, Map.of()).statusCode()).isEqualTo(404);
        assertThat(get(film, "original", token, Map.of()).statusCode()).isEqualTo(200);

        transaction.transactional(pictures.publish(List.of(film.sha256()))).block(LONG);

        var answer = get(film, "144p.mp4", null, Map.of());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).contains("immutable", "public");
        assertThat(get(film, "original", null, Map.of()).statusCode()).isEqualTo(404);
        assertThat(get(film, "none.mp4", null, Map.of()).statusCode()).isEqualTo(404);
        var again = get(film, "144p.mp4", null, Map.of("If-None-Match", header(answer, "ETag")));
        assertThat(again.statusCode()).isEqualTo(304);
        var stale = Map.of("Range", "bytes=0-3", "If-Range", "\"x\"");
        assertThat(get(film, "144p.mp4", null, stale).statusCode()).isEqualTo(200);
    }

    @Test
    void whoWaitsIsToldOfTheProgressUntilTheEnd() throws Exception {
        var id = tus.upload("a.mp4", film("320x180", 2));

        var events = send("GET", "/api/v1/media/" + id + "/progress", token, Map.of());

        assertThat(header(events, "Content-Type")).startsWith("text/event-stream");
        var lines =
                new String(events.body(), java.nio.charset.StandardCharsets.UTF_8)
                        .strip()
                        .lines()
                        .toList();
        assertThat(lines.getLast())
                .startsWith("data:")
                .contains("\"state\":\"READY\"", "\"progress\":100");
        var other = TestCallers.staff(Role.TRAINER, "530623");
        assertThat(send("GET", "/api/v1/media/" + id + "/progress", other, Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aProgramNamedLikeAFilmIsRefusedWithReasonAndRemedy() throws Exception {
        var refused =
                ended(
                        tus.upload(
                                "film.mp4",
                                "MZ this is a program"
                                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII)));

        assertThat(refused.state()).isEqualTo(MediaState.REFUSED);
        assertThat(refused.problem().code()).isEqualTo(ProblemCode.MEDIA_REFUSED);
        assertThat(refused.problem().reason()).isEqualTo("PROGRAM");
        assertThat(refused.problem().detail()).isNotBlank();
        assertThat(refused.problem().remedy()).isNotBlank();
        assertThat(refused.sha256()).isNull();
        api.delete(refused.id());
        assertThat(
                        catchThrowableOfType(Api.Refusal.class, () -> api.get(refused.id()))
                                .problem()
                                .code())
                .isEqualTo(ProblemCode.NOT_FOUND);
    }

    @Test
    void aLongListComesInPagesAndByState() throws Exception {
        var program = "MZ this is a program".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        for (var name : List.of("a", "b", "c")) {
            ended(tus.upload(name, program));
        }

        var first = api.list(null, null, List.of(MediaState.REFUSED), null, null, 2);
        var second = api.list(null, null, null, null, first.next(), 2);

        assertThat(first.items()).extracting(MediaSummary::name).containsExactly("c", "b");
        assertThat(second.items()).extracting(MediaSummary::name).containsExactly("a");
        assertThat(second.next()).isNull();
        var ready = List.of(MediaState.READY, MediaState.WAITING);
        assertThat(api.list(null, null, ready, null, null, 2).items()).isEmpty();
        assertThat(
                        catchThrowableOfType(
                                        Api.Refusal.class,
                                        () -> api.list(null, null, null, null, "x", 2))
                                .problem()
                                .code())
                .isEqualTo(ProblemCode.INVALID);
    }

    @Test
    void theSameFilmOfTwoTrainersIsWorkedOnOnce() throws Exception {
        var content = film("256x144", 2);
        var first = ended(tus.upload("a.mp4", content));
        var otherToken = TestCallers.staff(Role.TRAINER, "530624");
        var other = Api.client(port, MediaApi.class, otherToken);
        var secondId = new Tus(port, otherToken).upload("b.mp4", content);

        var second = ended(other, secondId);

        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(second.renditions()).isEqualTo(first.renditions());
        api.delete(first.id());
        assertThat(get(second, "144p.mp4", otherToken, Map.of()).statusCode()).isEqualTo(200);
        other.delete(second.id());
        assertThat(get(second, "144p.mp4", otherToken, Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void whatACourseShowsStays() throws Exception {
        var film = ended(tus.upload("a.mp4", film("256x146", 2)));
        try (var database = TestDatabase.connect();
                var statement = database.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO media_use (course_id, sha256, title, published) VALUES (gen_random_uuid(), '"
                            + film.sha256()
                            + "', '养鸡', false)");
        }

        var refusal = catchThrowableOfType(Api.Refusal.class, () -> api.delete(film.id()));

        assertThat(refusal.problem().code()).isEqualTo(ProblemCode.MEDIA_IN_USE);
        assertThat(api.get(film.id()).uses())
                .singleElement()
                .satisfies(use -> assertThat(use.title()).isEqualTo("养鸡"));
    }

    @Test
    void aFileWhoseWorkerDiedIsTakenAgainAndTheDeadOneMayNotWrite() throws Exception {
        var id = new MediaId(java.util.UUID.randomUUID());
        put(id, "WORKING", "now() - interval '1 second'", 1);

        var taken = claimed(id);

        assertThat(taken.tries()).isEqualTo(2);
        var dead =
                new Job(
                        id,
                        java.util.UUID.randomUUID(),
                        new MediaOwner("account:x", "530623"),
                        taken.key(),
                        3,
                        1);
        assertThat(
                        catchThrowableOfType(
                                Jobs.LostLease.class, () -> jobs.beat(dead, 50).block(LONG)))
                .isNotNull();
        jobs.beat(taken, 50).block(LONG);
        jobs.fail(taken, "ffmpeg fell").block(LONG);
    }

    @Test
    void afterItsTriesAFileFailedUntilItsOwnerAsksAgain() throws Exception {
        var owner = java.util.UUID.randomUUID();
        var id = new MediaId(java.util.UUID.randomUUID());
        put(id, "WAITING", "now() - interval '400 days'", 2);

        jobs.fail(claimed(id), "ffmpeg fell").block(LONG);

        try (var database = TestDatabase.connect();
                var statement = database.createStatement();
                var row =
                        statement.executeQuery(
                                "SELECT state, detail FROM media_item WHERE id = '" + id + "'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("FAILED");
            assertThat(row.getString(2)).isEqualTo("ffmpeg fell");
        }
        assertThat(owner).isNotNull();
        var refusal = catchThrowableOfType(Api.Refusal.class, () -> api.retry(id));
        assertThat(refusal.problem().code()).isEqualTo(ProblemCode.NOT_FOUND);
    }

    /**
     * Workers of this server may be quicker: then they put it back, since its object is missing.
     */
    private Job claimed(MediaId id) {
        for (var end = System.nanoTime() + LONG.toNanos(); System.nanoTime() < end; ) {
            var job = jobs.claim().block(LONG);
            if (job != null && job.id().equals(id)) {
                return job;
            }
        }
        throw new IllegalStateException("never claimed");
    }

    private static void put(MediaId id, String state, String due, int tries) throws Exception {
        try (var database = TestDatabase.connect();
                var statement = database.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO media_item (id, owner, region, name, object_key, bytes, state, created_at, due_at, tries) VALUES ('"
                            + id
                            + "', 'account:x', '530623', 'x', 'upload/"
                            + id
                            + "', 3, '"
                            + state
                            + "', now(), "
                            + due
                            + ", "
                            + tries
                            + ")");
        }
    }

    private byte[] film(String size, int seconds) throws Exception {
        return Files.readAllBytes(Films.film(folder, "film.mp4", size, seconds));
    }

    private MediaSummary ended(String id) throws InterruptedException {
        return ended(api, id);
    }

    private static MediaSummary ended(MediaApi api, String id) throws InterruptedException {
        for (var end = System.nanoTime() + LONG.toNanos(); System.nanoTime() < end; ) {
            var summary = api.get(MediaId.of(id));
            if (ENDS.contains(summary.state())) {
                return summary;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException("still worked on");
    }

    private HttpResponse<byte[]> get(
            MediaSummary film,
            String rendition,
            @Nullable String token,
            Map<String, String> headers)
            throws Exception {
        return send("GET", "/media/" + film.sha256() + "/" + rendition, token, headers);
    }

    private HttpResponse<byte[]> send(
            String verb, String path, @Nullable String token, Map<String, String> headers)
            throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .method(verb, HttpRequest.BodyPublishers.noBody());
        headers.forEach(request::header);
        if (token != null) {
            request.header("Cookie", CallerSource.COOKIE + "=" + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
