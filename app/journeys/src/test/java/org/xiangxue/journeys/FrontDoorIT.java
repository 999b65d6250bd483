package org.xiangxue.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Learners and staff come in by the same door. */
class FrontDoorIT {

    private final Xiangxue xiangxue = Xiangxue.shared();

    @Test
    void theLearnersPageAnswersAPhone() {
        try (var phone = Browsers.phone()) {
            var page = phone.newPage();
            var answer = Objects.requireNonNull(page.navigate(xiangxue.site() + "/"));
            page.waitForSelector("h1");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers()).containsEntry("cache-control", "no-cache");
            Accessibility.check(page);
            Browsers.picture(page, "learner-first");
        }
    }

    @Test
    void scriptsArriveCompressedAndMayBeKept() {
        try (var phone = Browsers.phone()) {
            var page = phone.newPage();
            var script =
                    page.waitForResponse(
                            (Response response) -> response.url().contains("/assets/app-"),
                            () -> page.navigate(xiangxue.site() + "/"));

            assertThat(script.headers().get("cache-control")).contains("immutable");
            assertThat(script.headers().get("content-encoding")).isIn("br", "gzip");
        }
    }

    @Test
    void theConsoleAnswersBehindTheServer() {
        try (var desk = Browsers.desk()) {
            var page = desk.newPage();
            var answer = Objects.requireNonNull(page.navigate(xiangxue.site() + "/console/"));
            page.waitForSelector("h1, h2, vaadin-login-form, vaadin-text-field");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(page.url()).startsWith(xiangxue.site() + "/console");
            Accessibility.check(page);
            Browsers.picture(page, "console-first");
        }
    }

    @Test
    void onlyTheServersPortIsPublic() throws Exception {
        assertThat(xiangxue.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(xiangxue.get("/actuator/env").statusCode()).isGreaterThanOrEqualTo(400);
    }
}
