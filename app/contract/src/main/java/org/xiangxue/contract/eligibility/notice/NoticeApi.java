package org.xiangxue.contract.eligibility.notice;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.xiangxue.contract.Keyset;

/**
 * Public notices. Everybody reads {@code GET /notices/{id}}: a page without JavaScript, names
 * masked, until it is taken down.
 */
@HttpExchange("/api/v1/notices")
public interface NoticeApi {

    @PostExchange
    NoticeSummary open(@RequestBody OpenNotice request);

    /** Newest last. */
    @GetExchange
    Keyset<NoticeSummary> list(
            @RequestParam String region,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit);

    @GetExchange("/{id}")
    NoticeSummary get(@PathVariable NoticeId id);

    /** To print. Lands in the audit log. */
    @GetExchange("/{id}/sheet")
    NoticeSheet sheet(@PathVariable NoticeId id);

    /** The same as a PDF for the board. Lands in the audit log. */
    @GetExchange(value = "/{id}/sheet.pdf", accept = "application/pdf")
    byte[] print(@PathVariable NoticeId id);

    /** Anybody who has the notice may object to a line of it while it hangs. */
    @PostExchange("/{id}/objections")
    FiledCase object(@PathVariable NoticeId id, @RequestBody FileObjection request);
}
