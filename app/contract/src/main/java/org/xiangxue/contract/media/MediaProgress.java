package org.xiangxue.contract.media;

import org.jspecify.annotations.Nullable;

/** One server-sent event; the last one is READY, REFUSED or FAILED. */
public record MediaProgress(MediaState state, int progress, @Nullable MediaProblem problem) {}
