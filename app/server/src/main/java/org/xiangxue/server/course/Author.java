package org.xiangxue.server.course;

/**
 * Who writes a course.
 *
 * @param actor as in the audit log
 * @param region where the author may write courses; decides who else may publish
 */
public record Author(String actor, String name, String region) {}
