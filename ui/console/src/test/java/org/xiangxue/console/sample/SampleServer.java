package org.xiangxue.console.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.xiangxue.console.shell.ApiProblem;

/** Every interface of the server, answered from samples; a test names what is refused next. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
    SampleAccess.class,
    SampleAccounts.class,
    SampleAudit.class,
    SampleAuthoring.class,
    SampleCases.class,
    SampleCertificates.class,
    SampleCorrections.class,
    SampleCourses.class,
    SampleCoverage.class,
    SampleDecisions.class,
    SampleHandover.class,
    SampleHouseholds.class,
    SampleImports.class,
    SampleMedia.class,
    SampleNotices.class,
    SamplePictures.class,
    SampleProgrammes.class,
    SampleRegions.class,
    SampleReviews.class,
    SampleSignIn.class
})
public class SampleServer {

    public static final Instant NOW = Instant.parse("2026-10-31T06:32:00Z");

    /** What the server refuses, by the name of the call. */
    public static class Refusals {

        private final Map<String, ApiProblem> next = new HashMap<>();

        public void refuse(String call, ApiProblem problem) {
            next.put(call, problem);
        }

        public void clear() {
            next.clear();
        }

        void check(String call) {
            @Nullable ApiProblem problem = next.get(call);
            if (problem != null) {
                throw problem;
            }
        }
    }

    @Bean
    public Refusals refusals() {
        return new Refusals();
    }

    @Bean
    @Primary
    Clock fixedClock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
