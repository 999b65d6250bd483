package org.xiangxue.contract.eligibility.handover;

import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * For receiving systems, with {@code Authorization: Bearer <id>.<secret>}. The same events are
 * pushed to a system with an address; whoever takes both recognises them by their id.
 */
@HttpExchange("/api/v1/handover")
public interface FeedApi {

    /**
     * @param after number of the last event that was taken; 0 to begin
     */
    @GetExchange("/events")
    EventPage events(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String credential,
            @RequestParam long after,
            @RequestParam int limit);

    /** The system has these events for good. */
    @PostExchange("/acknowledgements")
    void acknowledge(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String credential,
            @RequestBody Acknowledge request);

    /** What a day's events come to, to compare with one's own. */
    @GetExchange("/reconciliation")
    Reconciliation reconciliation(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String credential,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day);
}
