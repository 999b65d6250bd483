package org.xiangxue.console.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.eligibility.EvaluateHousehold;
import org.xiangxue.contract.eligibility.Explanation;
import org.xiangxue.contract.eligibility.Explanation.Condition;
import org.xiangxue.contract.eligibility.Explanation.Standing;
import org.xiangxue.contract.eligibility.LeafResult;
import org.xiangxue.contract.eligibility.PreviewHousehold;
import org.xiangxue.contract.eligibility.ProgrammeApi;
import org.xiangxue.contract.eligibility.ProgrammeDocument;
import org.xiangxue.contract.eligibility.ProgrammeDraft;
import org.xiangxue.contract.eligibility.ProgrammeSummary;
import org.xiangxue.contract.eligibility.PublishProgramme;
import org.xiangxue.contract.eligibility.Reason;
import org.xiangxue.contract.eligibility.Rule;
import org.xiangxue.contract.eligibility.Rule.Citation;
import org.xiangxue.contract.eligibility.Rule.Words;
import org.xiangxue.contract.eligibility.RulePreview;
import org.xiangxue.contract.eligibility.SaveProgramme;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.household.HouseholdStatus;
import org.xiangxue.contract.household.Monitoring;

/** One published programme, and a draft that changes it. */
@Primary
public class SampleProgrammes implements ProgrammeApi {

    public static final String CODE = "wuguji-qidong";
    public static final String TITLE = "乌骨鸡养殖启动补助（示例）";

    private static final UUID PREVIEW = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0901L);

    public final List<SaveProgramme> saved = new ArrayList<>();
    public final List<PublishProgramme> published = new ArrayList<>();

    /** The draft was written by whoever is signed in. */
    public boolean mine;

    public List<FieldProblem> problems = List.of();
    public @Nullable RulePreview preview;

    private final SampleServer.Refusals refusals;
    private @Nullable ProgrammeDocument draft;
    private long version;

    SampleProgrammes(SampleServer.Refusals refusals) {
        this.refusals = refusals;
        reset();
    }

    public void reset() {
        saved.clear();
        published.clear();
        mine = false;
        problems = List.of();
        preview = null;
        draft = document("养殖启动补助，改 20 学时");
        version = 3;
    }

    public void withoutDraft() {
        draft = null;
    }

    @Override
    public List<ProgrammeSummary> list() {
        refusals.check("programmes");
        var document = document(TITLE);
        return List.of(
                new ProgrammeSummary(
                        document.code(),
                        document.title(),
                        document.summary(),
                        document.authority(),
                        document.region(),
                        document.example(),
                        2,
                        "9c1e".repeat(16),
                        document.from(),
                        document.until()));
    }

    @Override
    public ProgrammeDocument get(String code) {
        if (!code.equals(CODE)) {
            throw new ApiProblem(ProblemCode.NOT_FOUND);
        }
        return document(TITLE);
    }

    @Override
    public Explanation evaluate(String code, EvaluateHousehold request) {
        return explanation(Truth.NOT_MET);
    }

    @Override
    public List<ProgrammeDraft> drafts() {
        return draft == null ? List.of() : List.of(draft(CODE));
    }

    @Override
    public ProgrammeDraft draft(String code) {
        if (draft == null || !draft.code().equals(code)) {
            throw new ApiProblem(ProblemCode.NOT_FOUND);
        }
        return new ProgrammeDraft(
                draft,
                version,
                "77aa".repeat(16),
                mine ? "王芳" : "陈杰",
                mine,
                SampleServer.NOW,
                problems,
                preview);
    }

    @Override
    public ProgrammeDraft save(String code, SaveProgramme request) {
        refusals.check("saveProgramme");
        saved.add(request);
        draft = request.document();
        version++;
        mine = true;
        preview = null;
        return draft(code);
    }

    @Override
    public RulePreview preview(String code) {
        refusals.check("preview");
        preview = new RulePreview(PREVIEW, "77aa", LocalDate.of(2026, 10, 31), false, 0, List.of());
        return preview;
    }

    /** Done the next time that somebody asks. */
    @Override
    public RulePreview preview(String code, UUID id) {
        preview = counted();
        return preview;
    }

    public static RulePreview counted() {
        return new RulePreview(
                PREVIEW,
                "77aa",
                LocalDate.of(2026, 10, 31),
                true,
                3920,
                List.of(
                        new RulePreview.Figure(
                                "530623", "盐津县", HouseholdStatus.LIFTED, false, 12, 3, 1),
                        new RulePreview.Figure(
                                "530623", "盐津县", HouseholdStatus.GENERAL, true, 4, 0, 0)));
    }

    @Override
    public Keyset<PreviewHousehold> previewHouseholds(
            String code, UUID id, RulePreview.Change change, @Nullable String after, int limit) {
        return new Keyset<>(
                List.of(
                        new PreviewHousehold(
                                SampleHouseholds.HOUSEHOLD,
                                "53062310501001",
                                "530623105201",
                                "民政村",
                                "张建国",
                                HouseholdStatus.LIFTED,
                                false,
                                Truth.NOT_MET,
                                Truth.MET)),
                null);
    }

    @Override
    public void publish(String code, PublishProgramme request) {
        refusals.check("publishProgramme");
        published.add(request);
        draft = null;
    }

    static Explanation explanation(Truth certificate) {
        var held = certificate == Truth.MET;
        return new Explanation(
                certificate,
                List.of(
                        condition(
                                "yangji-zhengshu",
                                certificate,
                                held ? Reason.CERTIFICATE_HELD : Reason.CERTIFICATE_REVOKED,
                                held ? Standing.HAVE : Standing.MISSING,
                                "家里有人学完乌骨鸡养殖",
                                held ? List.of("7K3M9QX201VB") : List.of(),
                                "第四条",
                                held
                                        ? List.of()
                                        : List.of(
                                                new Explanation.ClosingCourse("wuguji", "乌骨鸡养殖"))),
                        condition(
                                "tuopin-hu",
                                Truth.MET,
                                Reason.CATEGORY_FITS,
                                Standing.HAVE,
                                "家里是建档立卡户或脱贫户",
                                List.of(),
                                "第三条第一款",
                                List.of()),
                        condition(
                                "jiance-hu",
                                Truth.NOT_MET,
                                Reason.CATEGORY_DIFFERS,
                                Standing.NOT_NEEDED,
                                "家里是监测户",
                                List.of(),
                                "第三条第二款",
                                List.of())));
    }

    private static Condition condition(
            String id,
            Truth truth,
            Reason reason,
            Standing standing,
            String asks,
            List<String> basis,
            String clause,
            List<Explanation.ClosingCourse> courses) {
        return new Condition(
                new LeafResult(id, truth, reason, basis, truth == Truth.MET ? 1 : 0, 1),
                standing,
                asks,
                "",
                new Citation("乌骨鸡养殖启动补助办法（示例文本）", clause),
                courses);
    }

    private static ProgrammeDocument document(String title) {
        return new ProgrammeDocument(
                1,
                CODE,
                title,
                "家里有人学完养鸡，买鸡苗和搭鸡舍可以领一笔补助。",
                "示例单位",
                "530623",
                LocalDate.of(2026, 1, 1),
                null,
                true,
                new Rule.All(
                        List.of(
                                new Rule.Certificate(
                                        "yangji-zhengshu",
                                        new Citation("乌骨鸡养殖启动补助办法（示例文本）", "第四条"),
                                        new Words("家里有人学完乌骨鸡养殖", "还差一张乌骨鸡养殖证书"),
                                        "wuguji",
                                        null,
                                        36,
                                        Rule.Trust.SELF),
                                new Rule.AtLeast(
                                        1,
                                        List.of(
                                                new Rule.Category(
                                                        "tuopin-hu",
                                                        new Citation("乌骨鸡养殖启动补助办法（示例文本）", "第三条第一款"),
                                                        new Words("家里是建档立卡户或脱贫户", "家里不是建档立卡户或脱贫户"),
                                                        List.of(
                                                                HouseholdStatus.REGISTERED,
                                                                HouseholdStatus.LIFTED),
                                                        List.of(),
                                                        false,
                                                        null,
                                                        null),
                                                new Rule.Category(
                                                        "jiance-hu",
                                                        new Citation("乌骨鸡养殖启动补助办法（示例文本）", "第三条第二款"),
                                                        new Words("家里是监测户", "家里不是监测户"),
                                                        List.of(),
                                                        List.of(Monitoring.UNSTABLE),
                                                        false,
                                                        null,
                                                        null))),
                                new Rule.Members(
                                        "laodong-li",
                                        new Citation("乌骨鸡养殖启动补助办法（示例文本）", "第三条第三款"),
                                        new Words("家里有 16～65 岁的人", "家里没有 16～65 岁的人"),
                                        1,
                                        16,
                                        65))));
    }
}
