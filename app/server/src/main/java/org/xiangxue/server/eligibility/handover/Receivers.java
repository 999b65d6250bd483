package org.xiangxue.server.eligibility.handover;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.audit.AuditAction;
import org.xiangxue.contract.eligibility.handover.CreateReceiver;
import org.xiangxue.contract.eligibility.handover.NewReceiver;
import org.xiangxue.contract.eligibility.handover.ReceiverId;
import org.xiangxue.server.audit.AuditLog;
import org.xiangxue.server.audit.AuditRecord;
import org.xiangxue.server.platform.Ids;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** Administration of receiving systems. */
@Service
class Receivers {

    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

    private final ReceiverRepository receivers;
    private final DeliveryRepository deliveries;
    private final Secrets secrets;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    Receivers(
            ReceiverRepository receivers,
            DeliveryRepository deliveries,
            Secrets secrets,
            AuditLog audit,
            Ids ids,
            Clock clock) {
        this.receivers = receivers;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Mono<NewReceiver> create(Scope scope, CreateReceiver receiver) {
        requireAddress(receiver.url());
        if (!receiver.region().matches("|\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}")) {
            throw Problem.invalid("region", "REGION", "a region code, or empty").asException();
        }
        var id = new ReceiverId(ids.next());
        var secret = secrets.make();
        return secrets.seal(id, secret)
                .flatMap(sealed ->
                        receivers.add(id, receiver, sealed, scope.actor(), clock.instant()))
                .then(
                        audit.add(
                                AuditRecord.of(
                                                scope.actor(),
                                                AuditAction.RECEIVER_CREATE,
                                                "receiver:" + id)
                                        .in(receiver.region())))
                .thenReturn(new NewReceiver(id, secret));
    }

    @Transactional
    public Mono<Void> close(Scope scope, ReceiverId id) {
        return receivers
                .close(id, clock.instant())
                .then(
                        audit.add(
                                AuditRecord.of(
                                        scope.actor(),
                                        AuditAction.RECEIVER_CLOSE,
                                        "receiver:" + id)));
    }

    @Transactional
    public Mono<Void> resend(Scope scope, ReceiverId id, List<Long> numbers) {
        return deliveries
                .resend(id, numbers, clock.instant())
                .flatMap(count ->
                        audit.add(
                                AuditRecord.of(
                                                scope.actor(),
                                                AuditAction.DELIVERY_RESEND,
                                                "receiver:" + id)
                                        .with("deliveries=" + count)));
    }

    /** Events leave this machine encrypted, or not at all. */
    private static void requireAddress(@Nullable String url) {
        if (url == null) {
            return;
        }
        try {
            var address = new URI(url);
            var host = address.getHost();
            var safe =
                    "https".equals(address.getScheme())
                            || "http".equals(address.getScheme())
                                    && host != null
                                    && THIS_MACHINE.contains(host);
            if (safe && host != null && address.getUserInfo() == null) {
                return;
            }
        } catch (URISyntaxException malformed) {
            // told below
        }
        throw Problem.invalid("url", "ADDRESS", "https, or http on this machine").asException();
    }
}
