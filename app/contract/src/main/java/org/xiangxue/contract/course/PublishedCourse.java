package org.xiangxue.contract.course;

import java.time.Instant;

public record PublishedCourse(
        CourseId id, String slug, int version, Instant publishedAt, CourseContent content) {}
