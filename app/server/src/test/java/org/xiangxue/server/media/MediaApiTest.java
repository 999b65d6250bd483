package org.xiangxue.server.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.media.PictureApi;
import org.xiangxue.contract.media.PictureRef;
import org.xiangxue.contract.media.Sha256;
import org.xiangxue.server.platform.objects.ObjectStore;
import org.xiangxue.server.testing.Api;
import org.xiangxue.server.testing.DatabaseTest;
import org.xiangxue.server.testing.TestCallers;
import org.xiangxue.server.testing.TestDatabase;
import reactor.core.publisher.Flux;

@DatabaseTest
class MediaApiTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @LocalServerPort private int port;
    @Autowired private Pictures pictures;
    @Autowired private ObjectStore objects;
    @Autowired private LeftBehindSweep sweep;
    @Autowired private MediaRecount recount;
    @Autowired private MediaRecords records;
    @Autowired private TransactionalOperator transaction;
    private String trainer;

    @BeforeEach
    void signIn() {
        trainer = TestCallers.staff(Role.TRAINER, "530623");
    }

    @Test
    void aPictureIsTakenAndAnsweredWithItsFacts() {
        var picture = add("鸡.png", SamplePictures.png(2400, 1200, 11));

        assertThat(picture.alt()).isEqualTo("一只鸡");
        assertThat(picture.width()).isEqualTo(1600);
        assertThat(picture.height()).isEqualTo(800);
        var answer = get(picture, trainer, Map.of());
        assertThat(answer.getBody()).hasSize((int) picture.bytes());
        assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE))
                .isEqualTo(picture.type());
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("图.svg", SamplePictures.svg(), "VECTOR"),
                Arguments.of("图.png", SamplePictures.svg(), "VECTOR"),
                Arguments.of("图.gif", SamplePictures.gif(), "ANIMATION"),
                Arguments.of("图.jpg", SamplePictures.program(), "NOT_A_PICTURE"),
                Arguments.of("图.png", SamplePictures.zip(), "NOT_A_PICTURE"),
                Arguments.of(
                        "图.jpg",
                        SamplePictures.truncated(SamplePictures.jpeg(900, 900, 3)),
                        "DAMAGED"),
                Arguments.of("图.png", SamplePictures.pngBomb(60_000, 60_000), "TOO_MANY_PIXELS"),
                Arguments.of("图.png", new byte[11 * 1024 * 1024], "TOO_LARGE"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNoSoundPictureIsRefusedWithReasonAndRemedy(
            String name, byte[] content, String reason) {
        var problem = catchThrowableOfType(Api.Refusal.class, () -> add(name, content)).problem();

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.code()).isEqualTo(ProblemCode.MEDIA_REFUSED);
        assertThat(problem.fields())
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.code()).isEqualTo(reason);
                    assertThat(field.message()).isNotBlank();
                });
    }

    @Test
    void onlyTrainersBringPictures() {
        for (var role : new Role[] {Role.COUNTY_OFFICIAL, Role.ADMINISTRATOR}) {
            var token = TestCallers.staff(role, role == Role.ADMINISTRATOR ? "" : "530623");
            var api = Api.client(port, PictureApi.class, token);
            var problem =
                    catchThrowableOfType(
                                    Api.Refusal.class,
                                    () ->
                                            api.add(
                                                    new Uploads(
                                                            "a.png", SamplePictures.png(4, 4, 1)),
                                                    "图"))
                            .problem();
            assertThat(problem.code()).isEqualTo(ProblemCode.FORBIDDEN);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TRAINER, 530623, 200",
        "TRAINER, 53, 200",
        "TRAINER, 530623105, 200",
        "COUNTY_OFFICIAL, 530623, 200",
        "TRAINER, 530624, 404",
        "COUNTY_OFFICIAL, 530624, 404",
        "TOWNSHIP_OFFICIAL, 530623105, 404",
        "PROVINCE_OFFICIAL, 53, 404",
    })
    void anUnpublishedFileIsForItsOwnerAndForThoseWhoMayPublishThere(
            Role role, String region, int status) {
        var picture = add("鸡.png", SamplePictures.png(40, 30, 21));

        assertThat(status(picture, TestCallers.staff(role, region))).isEqualTo(status);
        assertThat(status(picture, null)).isEqualTo(404);
        assertThat(get(picture, trainer, Map.of()).getHeaders().getCacheControl())
                .contains("private")
                .doesNotContain("immutable");
    }

    @Test
    void aPublishedFileIsForEveryoneAndForEver() {
        var picture = published(31);

        var answer = get(picture, null, Map.of());

        assertThat(answer.getHeaders().getCacheControl())
                .contains("max-age=31536000", "public", "immutable");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy"))
                .contains("sandbox", "default-src 'none'");
        assertThat(answer.getHeaders().get("Content-Security-Policy")).hasSize(1);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.ACCEPT_RANGES)).isEqualTo("bytes");
        var again =
                get(
                        picture,
                        null,
                        Map.of(HttpHeaders.IF_NONE_MATCH, answer.getHeaders().getETag()));
        assertThat(again.getStatusCode().value()).isEqualTo(304);
        assertThat(again.getBody()).isNull();
    }

    @Test
    void aRangeIsItsPart() {
        var picture = published(41);
        var whole = get(picture, null, Map.of()).getBody();
        var length = whole.length;

        assertPart(picture, "bytes=0-9", Arrays.copyOfRange(whole, 0, 10), "bytes 0-9/" + length);
        assertPart(
                picture,
                "bytes=10-",
                Arrays.copyOfRange(whole, 10, length),
                "bytes 10-" + (length - 1) + "/" + length);
        assertPart(
                picture,
                "bytes=-5",
                Arrays.copyOfRange(whole, length - 5, length),
                "bytes " + (length - 5) + "-" + (length - 1) + "/" + length);
        assertPart(
                picture,
                "bytes=5-999999",
                Arrays.copyOfRange(whole, 5, length),
                "bytes 5-" + (length - 1) + "/" + length);
    }

    @Test
    void aRangeThatCannotBeIsAnsweredSoOrIgnored() {
        var picture = published(51);
        var length = picture.bytes();

        var beyond = get(picture, null, Map.of(HttpHeaders.RANGE, "bytes=" + length + "-"), false);
        assertThat(beyond.getStatusCode().value()).isEqualTo(416);
        assertThat(beyond.getHeaders().getFirst(HttpHeaders.CONTENT_RANGE))
                .isEqualTo("bytes */" + length);
        for (var ignored : new String[] {"bytes=5-2", "lines=1-2", "bytes=0-1,3-4", "nonsense"}) {
            assertThat(get(picture, null, Map.of(HttpHeaders.RANGE, ignored)).getBody())
                    .hasSize((int) length);
        }
        var other = Map.of(HttpHeaders.RANGE, "bytes=0-3", HttpHeaders.IF_RANGE, "\"other\"");
        assertThat(get(picture, null, other).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void whatIsNoHashOrUnknownIsNotFound() {
        for (var name : new String[] {"a".repeat(64), "xyz", "A".repeat(64)}) {
            var call = Api.http(port, null).get().uri("/media/" + name + "/original").retrieve();
            assertThat(
                            catchThrowableOfType(Api.Refusal.class, () -> call.body(String.class))
                                    .problem()
                                    .code())
                    .isEqualTo(ProblemCode.NOT_FOUND);
        }
    }

    @Test
    void theSameContentIsKeptOnceAndBothOwnersSeeIt() throws SQLException {
        var content = SamplePictures.png(44, 33, 61);
        var other = TestCallers.staff(Role.TRAINER, "440106");

        var first = add("a.png", content);
        var second =
                Api.client(port, PictureApi.class, other)
                        .add(new Uploads("b.png", content), "同一只鸡");

        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(status(first, other)).isEqualTo(200);
        assertThat(count("SELECT count(*) FROM media WHERE sha256 = '" + first.sha256() + "'"))
                .isEqualTo(1);
    }

    @Test
    void whatAnUploadLeftBehindIsSweptAndWhatIsKeptStays() throws SQLException {
        var kept = add("a.png", SamplePictures.png(44, 33, 71));
        var key = "media/left-behind/" + UUID.randomUUID();
        records.begin(key).block(LONG);
        objects.put(
                        key,
                        "image/png",
                        3,
                        Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(new byte[3])))
                .block(LONG);
        sweep.run().block(LONG);
        assertThat(objects.exists(key).block(LONG)).as("young").isTrue();

        age(key);
        sweep.run().block(LONG);

        assertThat(objects.exists(key).block(LONG)).isFalse();
        assertThat(count("SELECT count(*) FROM media_upload WHERE object_key = '" + key + "'"))
                .isZero();
        assertThat(status(kept, trainer)).isEqualTo(200);
    }

    @Test
    void anUploadThatWasGivenUpIsNotRecorded() throws SQLException {
        var key = "media/late/" + UUID.randomUUID();
        records.begin(key).block(LONG);
        age(key);
        assertThat(records.claimLeftBehind().block(LONG)).contains(key);
        var hash = UUID.randomUUID().toString().replace("-", "").repeat(2);
        var file = new MediaFile(Sha256.of(hash), key, "image/png", 3, 1, 1, false);

        assertThat(
                        catchThrowableOfType(
                                RuntimeException.class,
                                () ->
                                        records.finish(file, new MediaOwner("account:x", "53"))
                                                .block(LONG)))
                .isNotNull();

        assertThat(count("SELECT count(*) FROM media WHERE sha256 = '" + hash + "'")).isZero();
    }

    @Test
    void aFileMissingFromTheStoreIsCounted() throws SQLException {
        var picture = published(81);
        assertThat(recount.differences().block(LONG))
                .noneMatch(line -> line.contains(picture.sha256().value()));

        objects.delete(key(picture)).block(LONG);

        assertThat(recount.differences().block(LONG))
                .contains("media " + picture.sha256() + " is not in the store");
        assertThat(get(picture, null, Map.of(), false).getStatusCode().value()).isEqualTo(500);
    }

    private PictureRef published(int seed) {
        var picture = add("鸡.png", SamplePictures.png(60, 50, seed * 10_007));
        pictures.publish(List.of(picture.sha256())).as(transaction::transactional).block(LONG);
        return picture;
    }

    private PictureRef add(String name, byte[] content) {
        return Api.client(port, PictureApi.class, trainer).add(new Uploads(name, content), "一只鸡");
    }

    private void assertPart(PictureRef picture, String range, byte[] part, String contentRange) {
        var answer = get(picture, null, Map.of(HttpHeaders.RANGE, range));
        assertThat(answer.getStatusCode().value()).isEqualTo(206);
        assertThat(answer.getBody()).isEqualTo(part);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_RANGE)).isEqualTo(contentRange);
        assertThat(answer.getHeaders().getContentLength()).isEqualTo(part.length);
    }

    private int status(PictureRef picture, @Nullable String token) {
        return get(picture, token, Map.of(), false).getStatusCode().value();
    }

    private ResponseEntity<byte[]> get(
            PictureRef picture, @Nullable String token, Map<String, String> headers) {
        return get(picture, token, headers, true);
    }

    private ResponseEntity<byte[]> get(
            PictureRef picture,
            @Nullable String token,
            Map<String, String> headers,
            boolean failing) {
        var request = Api.http(port, token).get().uri("/media/" + picture.sha256() + "/original");
        headers.forEach(request::header);
        var answer = request.retrieve();
        return (failing ? answer : answer.onStatus(_ -> true, (_, _) -> {})).toEntity(byte[].class);
    }

    private static void age(String key) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement =
                        connection.prepareStatement(
                                "UPDATE media_upload SET started_at = started_at - interval '2 hours' WHERE object_key = ?")) {
            statement.setString(1, key);
            statement.executeUpdate();
        }
    }

    private static String key(PictureRef picture) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement =
                        connection.prepareStatement(
                                "SELECT object_key FROM media WHERE sha256 = ?")) {
            statement.setString(1, picture.sha256().value());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static long count(String query) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
