package org.xiangxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.xiangxue.contract.account.Role;
import org.xiangxue.server.platform.security.CallerSource;
import org.xiangxue.server.testing.DatabaseTest;
import org.xiangxue.server.testing.TestCallers;
import org.xiangxue.server.testing.TestDatabase;
import org.xiangxue.server.testing.TestRegistry;
import org.xiangxue.server.testing.TestRegistry.Villager;

/**
 * Role × region × endpoint, from the list of endpoints (D9). The expectations stand in {@code
 * endpoint-rights.txt}; an endpoint that is not there fails.
 */
@DatabaseTest
class EndpointRightsTest {

    private static final String SERIAL = "0000000000RF";

    /**
     * The role's letter, its own area around the sample village, and a neighbour that is not its
     * business.
     */
    private enum Kind {
        C(Role.VILLAGE_CLERK, "530623105201", "530623105202"),
        T(Role.TRAINER, "530623", "530624"),
        W(Role.TOWNSHIP_OFFICIAL, "530623105", "530623104"),
        N(Role.COUNTY_OFFICIAL, "530623", "530624"),
        P(Role.PREFECTURE_OFFICIAL, "5306", "5304"),
        V(Role.PROVINCE_OFFICIAL, "53", "52"),
        A(Role.ADMINISTRATOR, "", "");

        private final Role role;
        private final String own;
        private final String foreign;

        Kind(Role role, String own, String foreign) {
            this.role = role;
            this.own = own;
            this.foreign = foreign;
        }
    }

    @LocalServerPort int port;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void everyEndpointStandsInTheTableAndNoOther() throws IOException {
        var offered =
                requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                        .filter(entry ->
                                entry.getValue()
                                        .getBeanType()
                                        .getName()
                                        .startsWith("org.xiangxue."))
                        .filter(entry ->
                                !entry.getValue().getBeanType().getName().contains(".offenders."))
                        .map(entry ->
                                entry.getKey().getMethodsCondition().getMethods().iterator().next()
                                        + " "
                                        + entry.getKey()
                                                .getPatternsCondition()
                                                .getPatterns()
                                                .iterator()
                                                .next())
                        .toList();

        assertThat(table().stream().map(Endpoint::name))
                .containsExactlyInAnyOrderElementsOf(offered);
    }

    @Test
    void nobodyReachesWhatIsNotTheirs() throws Exception {
        var villager = TestRegistry.villager(Kind.C.own, "张三");
        var learner = TestCallers.learner(villager.county(), villager.person());
        certify(villager);
        for (var endpoint : table()) {
            expect(
                    endpoint,
                    "anonymous",
                    call(endpoint, null, "53", villager),
                    !endpoint.needsSignIn(),
                    401);
            // A learner's own description comes from a real session, which only a sign-in makes.
            if (!endpoint.name().equals("GET /api/v1/me")) {
                expect(
                        endpoint,
                        "learner",
                        call(endpoint, learner, "53", villager),
                        endpoint.allowsLearner(),
                        403);
            }
            for (var kind : Kind.values()) {
                var may = endpoint.allows(kind);
                var own =
                        call(endpoint, TestCallers.staff(kind.role, kind.own), kind.own, villager);
                expect(endpoint, kind.role + " in its own area", own, may, 403);
                if (may && endpoint.isBound() && kind != Kind.A && kind != Kind.T) {
                    var there =
                            call(
                                    endpoint,
                                    TestCallers.staff(kind.role, kind.foreign),
                                    kind.own,
                                    villager);
                    if (there != 403 && there != 404) {
                        wrong.add(
                                endpoint.name()
                                        + " answers "
                                        + there
                                        + " to "
                                        + kind.role
                                        + " of "
                                        + kind.foreign
                                        + " about "
                                        + kind.own);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private void expect(Endpoint endpoint, String who, int status, boolean allowed, int refusal) {
        var refused = status == 401 || status == 403;
        if (allowed ? refused && !endpoint.who().equals("credential") : status != refusal) {
            wrong.add(
                    endpoint.name()
                            + " answers "
                            + status
                            + " to "
                            + who
                            + ", who "
                            + (allowed ? "may" : "may not")
                            + " call it");
        }
        if (status >= 500) {
            wrong.add(endpoint.name() + " fails with " + status + " for " + who);
        }
    }

    private int call(Endpoint endpoint, @Nullable String token, String region, Villager villager)
            throws IOException, InterruptedException {
        var path =
                endpoint.path()
                        .replace("{household}", villager.household().toString())
                        .replace("{person}", villager.person().toString())
                        .replace("{serial}", SERIAL)
                        .replace("{decision}", UUID.randomUUID().toString())
                        .replace("{slug}", "wuguji")
                        .replace("{code}", "530623105")
                        .replace("{sha256}", "0".repeat(64))
                        .replace("{rendition}", "original")
                        .replace(
                                "{id}",
                                endpoint.bound().equals("household")
                                        ? villager.household().toString()
                                        : UUID.randomUUID().toString());
        var query =
                "?limit=10&offset=0&purpose=check-rights"
                        + (endpoint.bound().equals("region") ? "&region=" + region : "");
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path + query))
                        .method(endpoint.verb(), endpoint.publisher());
        request.header(
                "Content-Type",
                endpoint.body().equals("multipart")
                        ? "multipart/form-data; boundary=x"
                        : "application/json");
        if (token != null) {
            request.header("Cookie", CallerSource.COOKIE + "=" + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static void certify(Villager villager) throws SQLException {
        try (var database = TestDatabase.connect();
                var statement =
                        database.prepareStatement(
                                """
                                WITH made AS (
                                    INSERT INTO certificate (county, serial, person_id, village_code, course_id, course_slug, course_title, course_version,
                                                             name, trust, completed_on, valid_until, jws, issued_at)
                                    VALUES (?, ?, ?, ?, gen_random_uuid(), 'rights', '权限', 1, '张*', 'SELF', ?, ?, 'a.b.c', now())
                                    RETURNING serial, county)
                                INSERT INTO certificate_serial (serial, county) SELECT serial, county FROM made
                                """)) {
            statement.setString(1, villager.county());
            statement.setString(2, SERIAL);
            statement.setObject(3, villager.person().value());
            statement.setString(4, villager.village());
            statement.setObject(5, LocalDate.of(2026, 11, 1));
            statement.setObject(6, LocalDate.of(2029, 11, 1));
            statement.executeUpdate();
        }
    }

    private static List<Endpoint> table() throws IOException {
        try (Stream<String> lines =
                Files.lines(Path.of("src/test/resources/endpoint-rights.txt"))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Endpoint::read)
                    .collect(Collectors.toList());
        }
    }

    private record Endpoint(String verb, String path, String who, String bound, String body) {

        static Endpoint read(String line) {
            var cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
            var name = cells.getFirst().split(" ");
            return new Endpoint(name[0], name[1], cells.get(1), cells.get(2), cells.get(3));
        }

        String name() {
            return verb + " " + path;
        }

        boolean needsSignIn() {
            return !who.equals("public") && !who.equals("credential");
        }

        boolean allowsLearner() {
            return List.of("public", "signed-in", "learner", "credential").contains(who);
        }

        /**
         * Anyone signed in may ask for a certificate's PDF; what the area decides is tested as
         * bound.
         */
        boolean allows(Kind kind) {
            return List.of("public", "credential").contains(who)
                    || who.equals("signed-in") && (!isBound() || "WN".contains(kind.name()))
                    || who.equals(who.toUpperCase(java.util.Locale.ROOT))
                            && who.contains(kind.name());
        }

        boolean isBound() {
            return !bound.equals("-");
        }

        HttpRequest.BodyPublisher publisher() {
            var text = body.equals("multipart") ? "--x--\r\n" : body;
            return text.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(text);
        }
    }
}
