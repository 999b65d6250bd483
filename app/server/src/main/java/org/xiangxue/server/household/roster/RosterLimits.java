package org.xiangxue.server.household.roster;

/**
 * How large a roster may be.
 *
 * @param rows without the header
 * @param unpacked bytes of a spreadsheet once decompressed
 * @param sharedTexts bytes of the one part of a spreadsheet that has to be kept in memory
 */
public record RosterLimits(long rows, long unpacked, long sharedTexts) {}
