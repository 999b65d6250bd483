package org.xiangxue.console.sample;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.eligibility.notice.CaseId;
import org.xiangxue.contract.eligibility.notice.FileObjection;
import org.xiangxue.contract.eligibility.notice.FiledCase;
import org.xiangxue.contract.eligibility.notice.NoticeApi;
import org.xiangxue.contract.eligibility.notice.NoticeId;
import org.xiangxue.contract.eligibility.notice.NoticeSheet;
import org.xiangxue.contract.eligibility.notice.NoticeSummary;
import org.xiangxue.contract.eligibility.notice.OpenNotice;

/** One notice that hangs for two more days, and one that was taken down. */
@Primary
public class SampleNotices implements NoticeApi {

    public static final NoticeId HANGING = id(1);
    public static final NoticeId OVER = id(2);

    public final List<OpenNotice> opened = new ArrayList<>();
    public final List<FileObjection> objections = new ArrayList<>();

    /** How often names in full were read. */
    public int read;

    private final SampleServer.Refusals refusals;

    SampleNotices(SampleServer.Refusals refusals) {
        this.refusals = refusals;
    }

    public void reset() {
        opened.clear();
        objections.clear();
        read = 0;
    }

    private static NoticeId id(int number) {
        return new NoticeId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0a00L | number));
    }

    private static NoticeSummary summary(NoticeId id, boolean over, int objections) {
        var closes = SampleServer.NOW.plus(Duration.ofDays(over ? -20 : 2));
        return new NoticeSummary(
                id,
                "530623105",
                "庙坝镇",
                SampleProgrammes.CODE,
                SampleProgrammes.TITLE,
                closes.minus(Duration.ofDays(7)),
                closes,
                over,
                3,
                objections,
                "http://127.0.0.1:8080/notices/" + id);
    }

    private List<NoticeSummary> all() {
        return List.of(summary(HANGING, false, objections.size()), summary(OVER, true, 0));
    }

    @Override
    public NoticeSummary open(OpenNotice request) {
        refusals.check("openNotice");
        opened.add(request);
        return all().getFirst();
    }

    @Override
    public Keyset<NoticeSummary> list(String region, @Nullable String after, int limit) {
        return new Keyset<>(
                all().stream().filter(one -> one.region().startsWith(region)).toList(), null);
    }

    @Override
    public NoticeSummary get(NoticeId id) {
        return all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ApiProblem(ProblemCode.NOT_FOUND));
    }

    @Override
    public NoticeSheet sheet(NoticeId id) {
        read++;
        return new NoticeSheet(
                get(id),
                "示例单位",
                "买鸡苗和搭鸡舍可以领一笔补助。",
                true,
                List.of(
                        new NoticeSheet.Line(1, "张建国", "530623105201", "民政村", 4),
                        new NoticeSheet.Line(2, "李桂兰", "530623105201", "民政村", 3),
                        new NoticeSheet.Line(3, "罗天才", "530623105202", "高坎村", 5)));
    }

    @Override
    public byte[] print(NoticeId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FiledCase object(NoticeId id, FileObjection request) {
        refusals.check("object");
        objections.add(request);
        return new FiledCase(
                new CaseId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0b09L)),
                LocalDate.of(2026, 11, 15));
    }
}
