package org.xiangxue.contract.eligibility.notice;

import java.time.Instant;

/**
 * @param url of the public page
 * @param over it was taken down
 * @param openObjections that nobody has reviewed yet
 */
public record NoticeSummary(
        NoticeId id,
        String region,
        String regionName,
        String programme,
        String title,
        Instant openedAt,
        Instant closesAt,
        boolean over,
        int households,
        int openObjections,
        String url) {}
