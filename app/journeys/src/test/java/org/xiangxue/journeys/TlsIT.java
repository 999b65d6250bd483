package org.xiangxue.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiangxue.contract.account.Role;

/** The server ends TLS itself, under a name that is not localhost. */
@Tag("slow")
class TlsIT {

    private static final String HOST = "xuexi.test";

    @TempDir static Path home;
    private static final int PORT = Xiangxue.freePort();
    private static final String SITE = "https://" + HOST + ":" + PORT;
    private static ThrowAwayAuthority authority;
    private static ThrowAwayAuthority.Pair pair;
    private static Xiangxue system;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        authority = new ThrowAwayAuthority(home);
        pair = authority.issue(HOST, "first");
        system =
                Xiangxue.launch(
                        Map.of(
                                "XIANGXUE_TLS_CERTIFICATE", pair.certificate().toString(),
                                "XIANGXUE_TLS_KEY", pair.key().toString()),
                        home.resolve("data"),
                        PORT);
        assertThat(system.awaitReady()).contains("https://localhost:" + PORT + "/");
        browser =
                Browsers.with(
                        "--host-resolver-rules=MAP " + HOST + " 127.0.0.1",
                        "--ignore-certificate-errors-spki-list=" + authority.keyHash());
    }

    @AfterAll
    static void stop() throws Exception {
        browser.close();
        system.stop();
    }

    @Test
    void theLearnersPageIsKeptForUseWithoutALine() {
        try (var phone = Browsers.phone(browser)) {
            var page = phone.newPage();
            page.navigate(SITE + "/");
            page.waitForSelector("h1");

            assertThat(page.evaluate("isSecureContext")).isEqualTo(true);
            assertThat(page.evaluate("navigator.serviceWorker.ready.then(r => r.active !== null)"))
                    .isEqualTo(true);
        }
    }

    @Test
    void staffSignInAndTheCookieIsSecure() {
        var official = DemoAccounts.of(system).one(Role.COUNTY_OFFICIAL);
        try (var desk = browser.newContext()) {
            var page = desk.newPage();
            page.navigate(SITE + "/console/");
            page.waitForSelector("input[name=username], vaadin-text-field input");
            var status =
                    page.evaluate(
                            """
                            account => fetch('/api/v1/sign-in/staff', {
                                method: 'POST',
                                headers: {'Content-Type': 'application/json'},
                                body: JSON.stringify(account)
                            }).then(answer => answer.status)
                            """,
                            Map.of(
                                    "username", official.username(),
                                    "password", official.password()));
            assertThat(status).isEqualTo(200);
            assertThat(desk.cookies())
                    .anySatisfy(cookie -> {
                        assertThat(cookie.secure).isTrue();
                        assertThat(cookie.httpOnly).isTrue();
                    });
            page.navigate(SITE + "/console/coverage");
            page.waitForSelector("h1, h2");
            assertThat(page.url()).startsWith(SITE + "/console/coverage");
        }
    }

    @Test
    void aNewCertificateIsTakenWithoutARestart() throws Exception {
        var before = certificate();
        var next = authority.issue(HOST, "second");
        Files.copy(next.key(), pair.key(), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(next.certificate(), pair.certificate(), StandardCopyOption.REPLACE_EXISTING);

        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (certificate().equals(before) && System.nanoTime() < end) {
            Thread.sleep(500);
        }
        assertThat(certificate()).isNotEqualTo(before).contains("second");
    }

    /** Its subject, as a new visitor sees it. */
    private static String certificate() {
        try (var visitor = browser.newContext();
                var page = visitor.newPage()) {
            var answer = Objects.requireNonNull(page.navigate(SITE + "/actuator/health", fresh()));
            return Objects.requireNonNull(answer.securityDetails()).subjectName;
        }
    }

    private static Page.NavigateOptions fresh() {
        return new Page.NavigateOptions().setTimeout(30_000);
    }
}
