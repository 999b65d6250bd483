package org.xiangxue.console.sample;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.xiangxue.contract.course.CourseApi;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.course.CourseSummary;
import org.xiangxue.contract.course.PackManifest;
import org.xiangxue.contract.course.PublishedCourse;
import org.xiangxue.contract.course.Topic;

/** Two published courses. */
@Primary
public class SampleCourses implements CourseApi {

    @Override
    public List<CourseSummary> list(@Nullable Topic topic, @Nullable String q) {
        return List.of(
                summary(1, "wuguji", "乌骨鸡养殖", Topic.FARMING, 5, 1_860),
                summary(2, "kaidian", "手机开网店", Topic.E_COMMERCE, 4, 1_420));
    }

    private static CourseSummary summary(
            int number, String slug, String title, Topic topic, int lessons, int seconds) {
        return new CourseSummary(
                new CourseId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0300L | number)),
                slug,
                number,
                title,
                topic,
                "养好一批鸡",
                null,
                lessons,
                seconds);
    }

    @Override
    public PublishedCourse get(String slug) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PackManifest pack(String slug) {
        throw new UnsupportedOperationException();
    }
}
