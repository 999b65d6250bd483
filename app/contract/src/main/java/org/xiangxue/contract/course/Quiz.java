package org.xiangxue.contract.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * The answers go with the published quiz, so that a phone without a line can explain at once; the
 * server marks for itself.
 */
public record Quiz(@NotNull QuizId id, @NotNull List<@Valid Question> questions) {}
