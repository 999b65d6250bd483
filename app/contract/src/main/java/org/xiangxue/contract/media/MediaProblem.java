package org.xiangxue.contract.media;

import org.xiangxue.contract.ProblemCode;

/**
 * Why a file was refused, or why the work on it failed.
 *
 * @param reason a stable name, e.g. {@code MACROS}
 * @param detail in English: what is wrong
 * @param remedy in English: what its owner can do
 */
public record MediaProblem(ProblemCode code, String reason, String detail, String remedy) {}
