package org.xiangxue.console.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.xiangxue.console.shell.ApiProblem;

/** Every interface of the server, answered from samples; a test names what is refused next. */
@TestConfiguration(proxyBeanMethods = false)
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

    @Bean
    @Primary
    SampleSignIn sampleSignIn(Refusals refusals) {
        return new SampleSignIn(refusals);
    }

    @Bean
    @Primary
    SampleRegions sampleRegions() {
        return new SampleRegions();
    }

    @Bean
    @Primary
    SampleCoverage sampleCoverage(Refusals refusals) {
        return new SampleCoverage(refusals);
    }

    @Bean
    @Primary
    SampleHouseholds sampleHouseholds(Refusals refusals) {
        return new SampleHouseholds(refusals);
    }

    @Bean
    @Primary
    SampleCorrections sampleCorrections(Refusals refusals) {
        return new SampleCorrections(refusals);
    }

    @Bean
    @Primary
    SampleAccess sampleAccess() {
        return new SampleAccess();
    }

    @Bean
    @Primary
    SampleImports sampleImports(Refusals refusals) {
        return new SampleImports(refusals);
    }

    @Bean
    @Primary
    SampleCourses sampleCourses() {
        return new SampleCourses();
    }

    @Bean
    @Primary
    SampleAuthoring sampleAuthoring(Refusals refusals) {
        return new SampleAuthoring(refusals);
    }

    @Bean
    @Primary
    SamplePictures samplePictures() {
        return new SamplePictures();
    }

    @Bean
    @Primary
    SampleMedia sampleMedia(Refusals refusals) {
        return new SampleMedia(refusals);
    }

    @Bean
    @Primary
    SampleCertificates sampleCertificates() {
        return new SampleCertificates();
    }

    @Bean
    @Primary
    SampleReviews sampleReviews() {
        return new SampleReviews();
    }

    @Bean
    @Primary
    SampleAccounts sampleAccounts(Refusals refusals) {
        return new SampleAccounts(refusals);
    }

    @Bean
    @Primary
    SampleAudit sampleAudit() {
        return new SampleAudit();
    }

    @Bean
    @Primary
    SampleProgrammes sampleProgrammes(Refusals refusals) {
        return new SampleProgrammes(refusals);
    }

    @Bean
    @Primary
    SampleDecisions sampleDecisions(Refusals refusals) {
        return new SampleDecisions(refusals);
    }

    @Bean
    @Primary
    SampleNotices sampleNotices(Refusals refusals) {
        return new SampleNotices(refusals);
    }

    @Bean
    @Primary
    SampleCases sampleCases(Refusals refusals) {
        return new SampleCases(refusals);
    }

    @Bean
    @Primary
    SampleHandover sampleHandover(Refusals refusals) {
        return new SampleHandover(refusals);
    }
}
