package org.xiangxue.server.eligibility.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.xiangxue.server.eligibility.EligibilityWorld.certify;
import static org.xiangxue.server.eligibility.EligibilityWorld.one;
import static org.xiangxue.server.eligibility.EligibilityWorld.refused;
import static org.xiangxue.server.eligibility.EligibilityWorld.run;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.eligibility.decision.Benefit;
import org.xiangxue.contract.eligibility.decision.BenefitApi;
import org.xiangxue.contract.eligibility.decision.ConfirmDecision;
import org.xiangxue.contract.eligibility.decision.DecisionApi;
import org.xiangxue.contract.eligibility.decision.DecisionId;
import org.xiangxue.contract.eligibility.decision.DecisionState;
import org.xiangxue.contract.eligibility.decision.DecisionSummary;
import org.xiangxue.contract.eligibility.decision.StatedReason;
import org.xiangxue.contract.eligibility.notice.CaseApi;
import org.xiangxue.contract.eligibility.notice.CaseState;
import org.xiangxue.contract.eligibility.notice.CaseSummary;
import org.xiangxue.contract.eligibility.notice.FileAppeal;
import org.xiangxue.contract.eligibility.notice.FileObjection;
import org.xiangxue.contract.eligibility.notice.MyCase;
import org.xiangxue.contract.eligibility.notice.NoticeApi;
import org.xiangxue.contract.eligibility.notice.NoticeSheet;
import org.xiangxue.contract.eligibility.notice.NoticeSummary;
import org.xiangxue.contract.eligibility.notice.OpenNotice;
import org.xiangxue.contract.eligibility.notice.ReviewCase;
import org.xiangxue.server.eligibility.EligibilityWorld;
import org.xiangxue.server.eligibility.decision.Reconsidering;
import org.xiangxue.server.household.DirtyHouseholds;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.testing.Api;
import org.xiangxue.server.testing.DatabaseTest;
import org.xiangxue.server.testing.TestCallers;
import org.xiangxue.server.testing.TestRegistry;
import org.xiangxue.server.testing.TestRegistry.Villager;

/** Each test takes a village of its own: the database is shared and never emptied. */
@DatabaseTest
class NoticeApiTest {

    private static final String SHOP = "dianshang-daikuan";

    @LocalServerPort int port;
    @Autowired Reconsidering reconsidering;
    @Autowired NoticeService notices;
    @Autowired DirtyHouseholds dirty;
    @Autowired TransactionalOperator transaction;

    private final String decider = TestCallers.staff(Role.COUNTY_OFFICIAL, "530622");
    private final String reviewer = TestCallers.staff(Role.COUNTY_OFFICIAL, "530622");
    private final HttpClient http = HttpClient.newHttpClient();
    private EligibilityWorld world;

    @BeforeEach
    void world() {
        world = new EligibilityWorld(reconsidering, dirty, transaction);
    }

    @Test
    void theSheetNamesInFullAndTheWebPageMasks() throws Exception {
        var villager = eligible("530622105201", "欧阳秋菊");
        var notice = hang(villager.village());
        var sheet = notices(reviewer).sheet(notice.id());
        var page = page(notice);

        assertThat(benefit(villager).noticeUntil()).isEqualTo(Days.of(notice.closesAt()));
        assertThat(sheet.example()).isTrue();
        assertThat(sheet.lines()).extracting(NoticeSheet.Line::head).containsExactly("欧阳秋菊");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("欧*", "电商户贷款贴息（示例）", "method=\"post\"")
                .doesNotContain("欧阳", "<script", villager.household().toString());
        assertThat(
                        one(
                                "SELECT count(*) FROM audit_entry WHERE action = 'NOTICE_PRINT' AND"
                                        + " subject = 'notice:"
                                        + notice.id()
                                        + "'"))
                .isEqualTo("1");
        refused(
                ProblemCode.NOTHING_TO_PUBLISH,
                () -> notices(decider).open(new OpenNotice(villager.village(), SHOP)));
        refused(
                ProblemCode.NOT_FOUND,
                () ->
                        notices(TestCallers.staff(Role.COUNTY_OFFICIAL, "530624"))
                                .sheet(notice.id()));
    }

    @Test
    void theSheetIsPrintedWithItsDaysAndTheWayToObject() throws Exception {
        var villager = eligible("530622105206", "欧阳冬梅");
        var notice = hang(villager.village());

        try (var paper = Loader.loadPDF(notices(reviewer).print(notice.id()))) {
            var text = new PDFTextStripper().getText(paper);
            assertThat(paper.getNumberOfPages()).isOne();
            assertThat(text)
                    .contains("公示", notice.title(), "欧阳冬梅", "1 人", "公示时间")
                    .contains("%d 日".formatted(Days.of(notice.closesAt()).getDayOfMonth()));
            var picture = new PDFRenderer(paper).renderImageWithDPI(0, 300);
            assertThat(read(picture)).isEqualTo(notice.url());
        }
        assertThat(notices(reviewer).get(notice.id())).isEqualTo(notice);
        var neighbour = notices(TestCallers.staff(Role.COUNTY_OFFICIAL, "530624"));
        refused(ProblemCode.NOT_FOUND, () -> neighbour.print(notice.id()));
        refused(ProblemCode.NOT_FOUND, () -> neighbour.get(notice.id()));
    }

    private static String read(BufferedImage picture) throws ReaderException {
        var seen = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
        return new QRCodeReader().decode(seen).getText();
    }

    @Test
    void whatWasNotTakenStaysInTheForm() throws Exception {
        var notice = hang(eligible("530622105207", "孙八").village());

        var answered = object(notice, "number=1&statement=%E4%B8%8D&contact=%22%3E%3Cb%3E");
        assertThat(answered.body())
                .contains(
                        "没收下",
                        ">不</textarea>",
                        "value=\"&quot;&gt;&lt;b&gt;\"",
                        "value=\"1\" selected")
                .doesNotContain("\"><b>");
    }

    @Test
    void anybodyWithTheNoticeObjectsByItsPageAndNotAfterItIsTakenDown() throws Exception {
        var villager = eligible("530622105202", "张三");
        var notice = hang(villager.village());

        var said =
                object(
                        notice,
                        "number=1&statement="
                                + "%E4%BB%96%E5%AE%B6%E4%B8%8D%E7%AC%A6%E5%90%88&contact=13800000000");
        assertThat(said.statusCode()).isEqualTo(200);
        assertThat(said.body()).contains("收下了");
        assertThat(
                        object(
                                        notice,
                                        "number=9&statement=%E4%BB%96%E5%AE%B6%E4%B8%8D%E7%AC%A6%E5%90%88")
                                .body())
                .contains("没收下");
        var found = open(villager);
        assertThat(found).hasSize(1);
        var detail = cases(reviewer).get(found.getFirst().id());
        assertThat(detail.contact()).isEqualTo("13800000000");
        assertThat(detail.statement()).isEqualTo("他家不符合");
        assertThat(
                        one(
                                "SELECT count(*) FROM review_case WHERE id = '"
                                        + found.getFirst().id()
                                        + "' AND position('138'::bytea IN contact) > 0"))
                .isEqualTo("0");

        takeDown(notice);
        assertThat(page(notice).statusCode()).isEqualTo(410);
        assertThat(page(notice).body()).contains("公示已结束").doesNotContain("张");
        refused(
                ProblemCode.NOTICE_OVER,
                () -> notices(decider).object(notice.id(), new FileObjection(1, "他家不符合", null)));
        assertThat(passed(villager)).isZero();
        cases(reviewer).review(found.getFirst().id(), new ReviewCase(false, "核对过了，符合"));
        assertThat(passed(villager)).isOne();
    }

    @Test
    void whoDecidedDoesNotReview() throws Exception {
        var villager = eligible("530622105203", "李四");
        var notice = hang(villager.village());
        notices(decider).object(notice.id(), new FileObjection(1, "他家不符合", null));
        var objection = open(villager).getFirst();

        assertThat(objection.mayReview()).isTrue();
        assertThat(cases(decider).get(objection.id()).summary().mayReview()).isFalse();
        refused(
                ProblemCode.OWN_WORK,
                () -> cases(decider).review(objection.id(), new ReviewCase(false, "没有问题")));
        assertThatThrownBy(() ->
                        run(
                                "UPDATE review_case SET state = 'DISMISSED', answer = 'x',"
                                        + " reviewed_by = decider WHERE id = '"
                                        + objection.id()
                                        + "'"))
                .hasMessageContaining("review_case_reviewer_check");

        cases(reviewer).review(objection.id(), new ReviewCase(true, "证书是别人代考的"));
        refused(
                ProblemCode.WRONG_STATE,
                () -> cases(reviewer).review(objection.id(), new ReviewCase(true, "再来一次")));
        world.drain(villager);
        assertThat(decisions(reviewer, villager))
                .extracting(DecisionSummary::state)
                .containsExactly(DecisionState.PROPOSED);
    }

    @Test
    void theHouseholdAppealsOnceAndReadsTheAnswer() throws Exception {
        var villager = TestRegistry.villager("530622105204", "王五");
        world.settle(villager);
        var refusal = decisions(decider, villager).getFirst();
        confirm(refusal.id());
        world.drain(villager);
        var mine =
                Api.client(
                        port,
                        CaseApi.class,
                        TestCallers.learner(villager.county(), villager.person()));
        var stranger = TestRegistry.villager("530622105204", "赵六");

        refused(
                ProblemCode.NOT_FOUND,
                () ->
                        Api.client(
                                        port,
                                        CaseApi.class,
                                        TestCallers.learner(stranger.county(), stranger.person()))
                                .appeal(refusal.id(), new FileAppeal("不是我家")));
        assertThat(benefit(villager).appealUntil()).isAfter(LocalDate.of(2026, 1, 1));
        var filed = mine.appeal(refusal.id(), new FileAppeal("证书在老家"));
        assertThat(filed.dueOn()).isAfter(LocalDate.of(2026, 1, 1));
        assertThat(benefit(villager).appealUntil()).isNull();
        refused(ProblemCode.APPEAL_CLOSED, () -> mine.appeal(refusal.id(), new FileAppeal("再说一次")));
        refused(
                ProblemCode.OWN_WORK,
                () -> cases(decider).review(filed.id(), new ReviewCase(true, "看错了，重来")));

        cases(reviewer).review(filed.id(), new ReviewCase(true, "看错了，重来"));
        world.drain(villager);
        assertThat(mine.mine())
                .extracting(MyCase::state, MyCase::answer)
                .containsExactly(tuple(CaseState.UPHELD, "看错了，重来"));
        assertThat(decisions(decider, villager))
                .filteredOn(row -> row.household().equals(villager.household()))
                .extracting(DecisionSummary::state)
                .containsExactly(DecisionState.PROPOSED);
    }

    @Test
    void anAppealComesTooLateAfterItsTime() throws Exception {
        var villager = TestRegistry.villager("530622105205", "钱七");
        world.settle(villager);
        var id = decisions(decider, villager).getFirst().id();
        Api.client(port, DecisionApi.class, decider).sendBack(id, new StatedReason("先补材料"));
        run("UPDATE decision SET state_at = now() - interval '31 days' WHERE id = '" + id + "'");
        var mine =
                Api.client(
                        port,
                        CaseApi.class,
                        TestCallers.learner(villager.county(), villager.person()));

        assertThat(benefit(villager).appealUntil()).isNull();
        refused(ProblemCode.APPEAL_CLOSED, () -> mine.appeal(id, new FileAppeal("来晚了")));
    }

    private Benefit.MyDecision benefit(Villager villager) {
        return Objects.requireNonNull(
                Api.client(
                                port,
                                BenefitApi.class,
                                TestCallers.learner(villager.county(), villager.person()))
                        .mine()
                        .getFirst()
                        .decision());
    }

    /** A household whose decision is in force. */
    private Villager eligible(String village, String name) throws SQLException {
        var villager = TestRegistry.villager(village, name);
        certify(villager, "nongcun-dianshang", LocalDate.of(2026, 10, 1));
        world.settle(villager);
        confirm(decisions(decider, villager).getFirst().id());
        world.drain(villager);
        return villager;
    }

    private void confirm(DecisionId id) {
        var api = Api.client(port, DecisionApi.class, decider);
        api.confirm(id, new ConfirmDecision(api.get(id).hash()));
    }

    private List<DecisionSummary> decisions(String token, Villager villager) {
        return Api.client(port, DecisionApi.class, token)
                .list(villager.village(), SHOP, null, null, null, 200)
                .items();
    }

    private List<CaseSummary> open(Villager villager) {
        return cases(reviewer).list(villager.village(), CaseState.OPEN, null, 200).items();
    }

    private NoticeSummary hang(String village) {
        return notices(decider).open(new OpenNotice(village, SHOP));
    }

    private void takeDown(NoticeSummary notice) throws SQLException {
        run(
                "UPDATE notice SET opened_at = now() - interval '8 days', closes_at = now() -"
                        + " interval '1 day' WHERE id = '"
                        + notice.id()
                        + "'");
        notices.takeDown().block(Duration.ofSeconds(30));
    }

    /** Told once, wherever the message is: while it is handed on, it lies in both tables. */
    private static int passed(Villager villager) throws SQLException {
        return Integer.parseInt(
                one(
                        """
                        SELECT count(*) FROM (
                            SELECT (payload ->> 'id')::uuid FROM outbox
                             WHERE topic = 'decision-event' AND payload ->> 'kind' = 'NOTICE_PASSED' AND payload ->> 'household' = '%1$s'
                            UNION
                            SELECT id FROM handover_event WHERE kind = 'NOTICE_PASSED' AND household_id = '%1$s') told
                        """
                                .formatted(villager.household())));
    }

    private NoticeApi notices(String token) {
        return Api.client(port, NoticeApi.class, token);
    }

    private CaseApi cases(String token) {
        return Api.client(port, CaseApi.class, token);
    }

    private HttpResponse<String> page(NoticeSummary notice)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address(notice, "")).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> object(NoticeSummary notice, String form)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address(notice, "/objections"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI address(NoticeSummary notice, String more) {
        return URI.create("http://localhost:" + port + "/notices/" + notice.id() + more);
    }
}
