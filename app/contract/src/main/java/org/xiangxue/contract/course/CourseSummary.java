package org.xiangxue.contract.course;

import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.media.PictureRef;

public record CourseSummary(
        CourseId id,
        String slug,
        int version,
        String title,
        Topic topic,
        String summary,
        @Nullable PictureRef cover,
        int lessons,
        int seconds) {}
