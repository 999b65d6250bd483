package org.xiangxue.console.sample;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.audit.AuditApi;
import org.xiangxue.contract.audit.AuditEntry;
import org.xiangxue.contract.audit.StaffName;

/** Three entries. */
@Primary
public class SampleAudit implements AuditApi {

    @Override
    public Keyset<AuditEntry> list(
            @Nullable String action, @Nullable String actor, @Nullable String after, int limit) {
        var entries =
                Stream.of(
                                entry(
                                        1203,
                                        "wangfang",
                                        "UNCOVERED_EXPORT",
                                        "region 530623105",
                                        "通知 11 月 3 日的培训"),
                                entry(1202, "zhaogang", "FIELD_REVEAL", "person 01900000", "核对身份"),
                                entry(1201, "zhangxiuying", "ACCESS_CODE", "person 01900001", null))
                        .filter(entry -> action == null || entry.action().equals(action))
                        .filter(entry -> actor == null || entry.actor().equals("account:" + actor))
                        .toList();
        return new Keyset<>(List.copyOf(entries), null);
    }

    private static AuditEntry entry(
            long number, String actor, String action, String subject, @Nullable String purpose) {
        return new AuditEntry(
                number,
                SampleServer.NOW.minus(Duration.ofMinutes(1300 - number)),
                "account:" + actor,
                new StaffName(actor, "王芳"),
                action,
                subject,
                null,
                "530623105",
                purpose,
                null);
    }
}
