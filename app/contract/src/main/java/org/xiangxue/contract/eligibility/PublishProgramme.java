package org.xiangxue.contract.eligibility;

/**
 * @param version of the draft as it was seen
 */
public record PublishProgramme(long version) {}
