package org.xiangxue.server.eligibility.handover;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangxue.contract.eligibility.handover.Acknowledge;
import org.xiangxue.contract.eligibility.handover.EventPage;
import org.xiangxue.contract.eligibility.handover.Reconciliation;
import org.xiangxue.server.platform.Limits;
import org.xiangxue.server.platform.security.Public;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/handover")
class FeedController {

    private static final String CREDENTIAL = "the receiver's credential is the authority";

    private final Feed feed;

    FeedController(Feed feed) {
        this.feed = feed;
    }

    @GetMapping("/events")
    @Public(CREDENTIAL)
    Mono<EventPage> events(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String credential,
            @RequestParam long after,
            @RequestParam int limit) {
        return feed.events(credential, after, Limits.page(limit));
    }

    @PostMapping("/acknowledgements")
    @Public(CREDENTIAL)
    Mono<Void> acknowledge(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String credential,
            @Valid @RequestBody Acknowledge request) {
        return feed.acknowledge(credential, request.ids());
    }

    @GetMapping("/reconciliation")
    @Public(CREDENTIAL)
    Mono<Reconciliation> reconciliation(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String credential,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        return feed.reconciliation(credential, day);
    }
}
