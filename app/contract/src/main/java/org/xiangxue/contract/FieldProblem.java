package org.xiangxue.contract;

/**
 * One field that cannot be taken: its path in the request, a stable code and what to do about it.
 */
public record FieldProblem(String field, String code, String message) {}
