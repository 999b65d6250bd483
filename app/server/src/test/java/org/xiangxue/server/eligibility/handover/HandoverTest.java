package org.xiangxue.server.eligibility.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangxue.server.eligibility.EligibilityWorld.certify;
import static org.xiangxue.server.eligibility.EligibilityWorld.one;
import static org.xiangxue.server.eligibility.EligibilityWorld.refused;
import static org.xiangxue.server.eligibility.EligibilityWorld.revoke;
import static org.xiangxue.server.eligibility.EligibilityWorld.run;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.eligibility.decision.BenefitApi;
import org.xiangxue.contract.eligibility.decision.ConfirmDecision;
import org.xiangxue.contract.eligibility.decision.DecisionApi;
import org.xiangxue.contract.eligibility.handover.Acknowledge;
import org.xiangxue.contract.eligibility.handover.CreateReceiver;
import org.xiangxue.contract.eligibility.handover.DecisionEvent;
import org.xiangxue.contract.eligibility.handover.EventPage.Numbered;
import org.xiangxue.contract.eligibility.handover.FeedApi;
import org.xiangxue.contract.eligibility.handover.HandoverApi;
import org.xiangxue.contract.eligibility.handover.NewReceiver;
import org.xiangxue.contract.eligibility.handover.Receiver;
import org.xiangxue.contract.eligibility.handover.Resend;
import org.xiangxue.server.eligibility.EligibilityWorld;
import org.xiangxue.server.eligibility.decision.Reconsidering;
import org.xiangxue.server.eligibility.rule.CanonicalJson;
import org.xiangxue.server.household.DirtyHouseholds;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.platform.outbox.OutboxDrainer;
import org.xiangxue.server.testing.Api;
import org.xiangxue.server.testing.DatabaseTest;
import org.xiangxue.server.testing.TestCallers;
import org.xiangxue.server.testing.TestRegistry;
import org.xiangxue.server.testing.TestRegistry.Villager;

/** Against a receiver that fails, hangs, repeats and restarts. The sweep pushes beside the test. */
@DatabaseTest
@Tag("slow")
class HandoverTest {

    private static final String SHOP = "dianshang-daikuan";
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @LocalServerPort int port;
    @Autowired Reconsidering reconsidering;
    @Autowired Deliveries deliveries;
    @Autowired Reconciling reconciling;
    @Autowired OutboxDrainer outbox;
    @Autowired DirtyHouseholds dirty;
    @Autowired TransactionalOperator transaction;
    @Autowired Clock clock;

    private final String admin = TestCallers.staff(Role.ADMINISTRATOR, "");
    private ReferenceReceiver receiver;
    private EligibilityWorld world;

    @BeforeEach
    void start() throws IOException {
        receiver = new ReferenceReceiver();
        world = new EligibilityWorld(reconsidering, dirty, transaction);
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void anEventIsPushedSignedAndOnceAlthoughTheReceiverFailsAndRestarts() throws Exception {
        var village = "530622106201";
        var made = create(village, receiver.url());
        receiver.knows(made.secret());
        receiver.mood(ReferenceReceiver.Mood.FAILS);
        var villager = TestRegistry.villager(village, "张三");
        confirm(villager);
        pushUntil("tries > 0 AND state = 'WAITING' AND error = 'answered 503'", made);

        receiver.mood(ReferenceReceiver.Mood.TAKES);
        receiver.restart(() -> pushUntil("tries > 1 AND error LIKE '%onnect%'", made));
        pushUntil("state = 'DELIVERED'", made);
        again(made);
        pushUntil("state = 'DELIVERED'", made);

        assertThat(receiver.forged()).isZero();
        assertThat(receiver.calls()).isGreaterThanOrEqualTo(3);
        assertThat(receiver.bodies()).hasSize(1);
        var event = CanonicalJson.read(receiver.bodies().getFirst(), DecisionEvent.class);
        assertThat(event.kind()).isEqualTo("CONFIRMED");
        assertThat(event.village()).isEqualTo(village);
        assertThat(event.registryNo()).isEqualTo("T" + villager.household());
        assertThat(receiver.bodies().getFirst()).doesNotContain("张三");
        assertThat(handedOverOn(villager)).isEqualTo(Days.today(clock));
    }

    /** As the household reads it. */
    private @Nullable LocalDate handedOverOn(Villager villager) {
        var token = TestCallers.learner(villager.county(), villager.person());
        var benefit = Api.client(port, BenefitApi.class, token).mine().getFirst();
        return Objects.requireNonNull(benefit.decision()).handedOverOn();
    }

    @Test
    void aReceiverThatHangsIsLeftAndTriedLater() {
        receiver.mood(ReferenceReceiver.Mood.HANGS);
        var sender = new WebhookSender(Duration.ofMillis(300), clock);
        var error = sender.push(receiver.url(), new byte[] {1}, "id", "{}").block(LONGEST);

        assertThat(error).startsWith("TimeoutException");
    }

    @Test
    void aDeadLetterIsSeenAndSentAgain() throws Exception {
        var made = create("530622106202", receiver.url());
        receiver.knows(made.secret());
        receiver.mood(ReferenceReceiver.Mood.FAILS);
        confirm(TestRegistry.villager("530622106202", "李四"));
        pushUntil("tries > 0", made);
        run(
                "UPDATE handover_delivery SET tries = 10, due_at = now() WHERE receiver_id = '"
                        + made.id()
                        + "'");
        pushUntil("state = 'DEAD'", made);
        var administration = Api.client(port, HandoverApi.class, admin);

        assertThat(of(administration, made).dead()).isOne();
        var letters = administration.deadLetters(made.id(), null, 10).items();
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().error()).isEqualTo("answered 503");
        receiver.mood(ReferenceReceiver.Mood.TAKES);
        administration.resend(made.id(), new Resend(List.of(letters.getFirst().number())));
        pushUntil("state = 'DELIVERED'", made);
        assertThat(of(administration, made).dead()).isZero();
        assertThat(receiver.bodies()).hasSize(1);
    }

    @Test
    void aSystemPullsByCursorAcknowledgesAndReconciles() throws Exception {
        var village = "530622106203";
        var made = create(village, null);
        var villager = TestRegistry.villager(village, "王五");
        var serial = confirm(villager);
        revoke(serial);
        world.settle(villager);
        outbox.drain().block(LONGEST);
        var feed = Api.client(port, FeedApi.class, null);
        var credential = "Bearer " + made.id() + "." + made.secret();
        waitFor(
                "SELECT count(*) >= 2 FROM handover_delivery WHERE receiver_id = '"
                        + made.id()
                        + "'");

        var first = feed.events(credential, 0, 1);
        var rest = feed.events(credential, first.next(), 200);
        assertThat(first.events()).hasSize(1);
        assertThat(rest.events())
                .extracting(numbered -> numbered.event().kind())
                .containsExactly("HELD");
        assertThat(rest.events().getFirst().event().reason()).isEqualTo("CERTIFICATE_REVOKED");
        assertThat(feed.events(credential, rest.next(), 200).events()).isEmpty();
        var ids = List.of(id(first.events().getFirst()), id(rest.events().getFirst()));
        feed.acknowledge(credential, new Acknowledge(ids));
        feed.acknowledge(credential, new Acknowledge(ids));
        var day = feed.reconciliation(credential, Days.today(clock));
        assertThat(day.events()).isEqualTo(2);
        assertThat(day.acknowledged()).isEqualTo(2);
        assertThat(day.digest())
                .isEqualTo(CanonicalJson.hashOf(ids.getFirst() + "," + ids.getLast()));
        refused(
                ProblemCode.RECEIVER_UNKNOWN,
                () -> feed.events("Bearer " + made.id() + ".wrong", 0, 10));
        refused(ProblemCode.RECEIVER_UNKNOWN, () -> feed.events("Bearer nonsense", 0, 10));

        Api.client(port, HandoverApi.class, admin).close(made.id());
        refused(ProblemCode.RECEIVER_UNKNOWN, () -> feed.events(credential, 0, 10));
    }

    @Test
    void whatWasNeverAcknowledgedIsSentOnceMoreByTheReconciliation() throws Exception {
        var made = create("530622106204", receiver.url());
        receiver.knows(made.secret());
        confirm(TestRegistry.villager("530622106204", "赵六"));
        pushUntil("state = 'DELIVERED'", made);
        var calls = receiver.calls();

        reconciling.reconcile(Days.today(clock)).block(LONGEST);
        pushUntil("state = 'DELIVERED'", made);
        reconciling.reconcile(Days.today(clock)).block(LONGEST);

        assertThat(receiver.calls()).isGreaterThan(calls);
        assertThat(receiver.bodies()).hasSize(1);
        assertThat(Api.client(port, HandoverApi.class, admin).reconciliations(made.id()))
                .singleElement()
                .satisfies(day -> {
                    assertThat(day.events()).isOne();
                    assertThat(day.delivered()).isOne();
                    assertThat(day.sentAgain()).isOne();
                });
    }

    @Test
    void eventsLeaveTheMachineEncryptedOrNotAtAll() {
        var administration = Api.client(port, HandoverApi.class, admin);

        for (var url :
                List.of(
                        "http://example.org/hook",
                        "ftp://localhost/x",
                        "https://a:b@example.org/",
                        "x")) {
            refused(
                    ProblemCode.INVALID,
                    () -> administration.create(new CreateReceiver("坏的", url, "", null)));
        }
    }

    private NewReceiver create(String region, @Nullable String url) {
        return Api.client(port, HandoverApi.class, admin)
                .create(new CreateReceiver("救助平台", url, region, SHOP));
    }

    /**
     * @return serial of the certificate on which the decision rests
     */
    private String confirm(Villager villager) throws SQLException {
        var serial = certify(villager, "nongcun-dianshang", LocalDate.of(2026, 10, 1));
        world.settle(villager);
        var decisions =
                Api.client(
                        port,
                        DecisionApi.class,
                        TestCallers.staff(Role.COUNTY_OFFICIAL, villager.county()));
        var id =
                decisions
                        .list(villager.village(), SHOP, null, null, null, 10)
                        .items()
                        .getFirst()
                        .id();
        decisions.confirm(id, new ConfirmDecision(decisions.get(id).hash()));
        world.drain(villager);
        outbox.drain().block(LONGEST);
        return serial;
    }

    private void pushUntil(String condition, NewReceiver made) {
        var deadline = Instant.now().plus(LONGEST);
        try {
            while (one("SELECT count(*) FROM handover_delivery WHERE receiver_id = '"
                            + made.id()
                            + "' AND "
                            + condition)
                    .equals("0")) {
                assertThat(Instant.now()).as(condition).isBefore(deadline);
                run(
                        "UPDATE handover_delivery SET due_at = now() WHERE receiver_id = '"
                                + made.id()
                                + "' AND state = 'WAITING'");
                deliveries.push().block(LONGEST);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void again(NewReceiver made) throws SQLException {
        run(
                "UPDATE handover_delivery SET state = 'WAITING', due_at = now() WHERE receiver_id ="
                        + " '"
                        + made.id()
                        + "'");
    }

    private static void waitFor(String question) throws SQLException {
        var deadline = Instant.now().plus(LONGEST);
        while (!one(question).equals("t")) {
            assertThat(Instant.now()).as(question).isBefore(deadline);
        }
    }

    private static UUID id(Numbered numbered) {
        return Objects.requireNonNull(numbered.event().id());
    }

    private static Receiver of(HandoverApi api, NewReceiver made) {
        return api.receivers().stream()
                .filter(row -> row.id().equals(made.id()))
                .findFirst()
                .orElseThrow();
    }
}
