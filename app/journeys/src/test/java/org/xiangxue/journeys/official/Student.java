package org.xiangxue.journeys.official;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.xiangxue.contract.account.LearnerAccess;
import org.xiangxue.contract.account.LearnerAccessApi;
import org.xiangxue.contract.account.LearnerSession;
import org.xiangxue.contract.account.LearnerSignIn;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.certificate.CertificateApi;
import org.xiangxue.contract.certificate.MyCertificate;
import org.xiangxue.contract.course.CourseApi;
import org.xiangxue.contract.course.PublishedCourse;
import org.xiangxue.contract.coverage.CoverageApi;
import org.xiangxue.contract.coverage.UncoveredHousehold;
import org.xiangxue.contract.learning.EvidenceApi;
import org.xiangxue.contract.learning.EvidenceBatch;
import org.xiangxue.contract.learning.EvidenceItem;
import org.xiangxue.contract.learning.ProgressApi;
import org.xiangxue.contract.learning.Receipt;
import org.xiangxue.journeys.Api;
import org.xiangxue.journeys.DemoAccounts;
import org.xiangxue.journeys.Xiangxue;
import org.xiangxue.journeys.evidence.Pieces;

/** Somebody of a household that nobody has reached, who learns out of an official's sight. */
record Student(
        UncoveredHousehold home,
        LearnerAccess.Member member,
        Api.SignedIn<LearnerSession> session,
        PublishedCourse course) {

    private static final int PAGE = 200;

    /** Of the village of the demo's clerk, with a code fresh from there. */
    static Student of(Xiangxue system) {
        var clerk = DemoAccounts.of(system).one(Role.VILLAGE_CLERK);
        var official = DemoAccounts.of(system).one(Role.TOWNSHIP_OFFICIAL);
        var access = clerk.signIn(system).api().client(LearnerAccessApi.class);
        var coverage = official.signIn(system).api().client(CoverageApi.class);
        return coverage
                .uncovered(clerk.region(), null, null, null, PAGE)
                .items()
                .reversed()
                .stream()
                .filter(home -> nobodyCameIn(access.get(home.id())))
                .findFirst()
                .map(home -> signIn(system, access, home))
                .orElseThrow();
    }

    private static boolean nobodyCameIn(LearnerAccess home) {
        return home.members().stream()
                .allMatch(member -> !member.hasSecret() && member.codeValidUntil() == null);
    }

    private static Student signIn(
            Xiangxue system, LearnerAccessApi clerk, UncoveredHousehold home) {
        var access = clerk.get(home.id());
        var member = access.members().getFirst();
        var code = clerk.issueCode(home.id(), member.person()).code();
        var request =
                new LearnerSignIn(
                        access.number(),
                        member.face().id(),
                        null,
                        code,
                        "4826",
                        false,
                        UUID.randomUUID());
        return new Student(
                home,
                member,
                Api.signIn(system.site(), "/api/v1/sign-in/learner", request, LearnerSession.class),
                Api.at(system.site()).client(CourseApi.class).get("wuguji"));
    }

    /** The whole course in a moment: it counts, and looks odd. */
    List<Receipt> passes() {
        var pieces = pieces();
        var now = Instant.now();
        var items = new ArrayList<EvidenceItem>();
        for (var lesson : course.content().lessons()) {
            items.add(pieces.interval(lesson, 0, lesson.seconds(), now));
            if (lesson.quiz() != null) {
                items.add(pieces.attempt(lesson, now));
            }
        }
        return delivers(items);
    }

    /** A lesson that was learned in three days' time, if one believes the phone. */
    List<Receipt> learnsWithAWrongClock() {
        var lesson = course.content().lessons().getFirst();
        var ahead = Instant.now().plus(Duration.ofDays(3));
        return delivers(List.of(pieces().interval(lesson, 0, lesson.seconds(), ahead)));
    }

    private List<Receipt> delivers(List<EvidenceItem> items) {
        return session.api()
                .client(EvidenceApi.class)
                .add("Learning " + session.answer().credential(), new EvidenceBatch(1, items))
                .receipts();
    }

    private Pieces pieces() {
        return new Pieces(course.version(), session.answer().anchor(), new Random());
    }

    List<MyCertificate> certificates() {
        return session.api().client(CertificateApi.class).mine();
    }

    /** Seconds of the first lesson, as the server counts them. */
    int seconds() {
        var lesson = course.content().lessons().getFirst().id();
        return session.api().client(ProgressApi.class).mine().lessons().stream()
                .filter(one -> one.lesson().equals(lesson))
                .mapToInt(one -> one.seconds())
                .sum();
    }
}
