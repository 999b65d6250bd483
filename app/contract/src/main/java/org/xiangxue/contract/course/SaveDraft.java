package org.xiangxue.contract.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

public record SaveDraft(long version, @NotNull @Valid CourseContent content) {}
