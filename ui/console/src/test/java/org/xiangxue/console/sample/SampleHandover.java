package org.xiangxue.console.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.eligibility.handover.CreateReceiver;
import org.xiangxue.contract.eligibility.handover.DeadLetter;
import org.xiangxue.contract.eligibility.handover.HandoverApi;
import org.xiangxue.contract.eligibility.handover.NewReceiver;
import org.xiangxue.contract.eligibility.handover.Receiver;
import org.xiangxue.contract.eligibility.handover.ReceiverId;
import org.xiangxue.contract.eligibility.handover.Reconciliation;
import org.xiangxue.contract.eligibility.handover.Resend;

/** A system that takes everything, and one that did not take two events. */
@Primary
public class SampleHandover implements HandoverApi {

    public static final ReceiverId STUCK = id(2);

    public final List<CreateReceiver> created = new ArrayList<>();
    public final List<Resend> resent = new ArrayList<>();
    public final List<ReceiverId> closed = new ArrayList<>();

    private final SampleServer.Refusals refusals;

    SampleHandover(SampleServer.Refusals refusals) {
        this.refusals = refusals;
    }

    public void reset() {
        created.clear();
        resent.clear();
        closed.clear();
    }

    private static ReceiverId id(int number) {
        return new ReceiverId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0c00L | number));
    }

    @Override
    public List<Receiver> receivers() {
        return List.of(
                receiver(1, "省救助平台", null, null, 0),
                receiver(
                        2,
                        "县财政补贴系统",
                        "https://butie.example/events",
                        SampleProgrammes.CODE,
                        resent.isEmpty() ? 2 : 0));
    }

    private Receiver receiver(
            int number, String name, @Nullable String url, @Nullable String programme, long dead) {
        return new Receiver(
                id(number),
                name,
                url,
                "530623",
                programme,
                closed.contains(id(number)),
                0,
                dead,
                1,
                Instant.parse("2026-10-31T01:00:00Z"));
    }

    @Override
    public NewReceiver create(CreateReceiver request) {
        refusals.check("createReceiver");
        created.add(request);
        return new NewReceiver(id(1), "c2VjcmV0LW9mLXRoaXMtb25jZQ");
    }

    @Override
    public void close(ReceiverId id) {
        closed.add(id);
    }

    @Override
    public Keyset<DeadLetter> deadLetters(ReceiverId id, @Nullable String after, int limit) {
        return new Keyset<>(
                id.equals(STUCK) && resent.isEmpty() ? List.of(letter(7), letter(9)) : List.of(),
                null);
    }

    private static DeadLetter letter(long number) {
        return new DeadLetter(
                number,
                new UUID(1, number),
                "CONFIRMED",
                12,
                Instant.parse("2026-10-29T01:00:00Z"),
                "503 Service Unavailable");
    }

    @Override
    public void resend(ReceiverId id, Resend request) {
        resent.add(request);
    }

    @Override
    public List<Reconciliation> reconciliations(ReceiverId id) {
        return id.equals(STUCK)
                ? List.of(
                        new Reconciliation(
                                LocalDate.of(2026, 10, 30), 12, 10, 9, 2, 1, "9f86".repeat(16)))
                : List.of();
    }
}
