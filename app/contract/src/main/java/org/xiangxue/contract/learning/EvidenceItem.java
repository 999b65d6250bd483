package org.xiangxue.contract.learning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The envelope, version 1. Fields of another kind are null. Everything is text or number here and
 * judged by the server piece by piece: one bad piece never refuses the batch.
 *
 * @param id UUID version 7 made by the device
 * @param seq counts up on the device; used to see gaps only
 * @param kind {@code interval} or {@code attempt}
 * @param version of the course
 * @param at the device's clock, corrected by the difference seen at the last contact; RFC 3339
 * @param anchor the signed time that the server gave at the last contact
 * @param from seconds of the lesson, for an interval
 * @param answers question id to chosen ids, for an attempt
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidenceItem(
        @Nullable String id,
        @Nullable Long seq,
        @Nullable String kind,
        @Nullable String lesson,
        @Nullable Integer version,
        @Nullable String at,
        @Nullable String anchor,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable String quiz,
        @Nullable Map<String, Set<String>> answers) {}
