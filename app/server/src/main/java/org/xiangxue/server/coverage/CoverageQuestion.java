package org.xiangxue.server.coverage;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an official asks.
 *
 * @param course {@link StepKey#ANY} for any
 * @param slug of the course; null for any
 */
record CoverageQuestion(String region, LocalDate on, UUID course, @Nullable String slug) {}
