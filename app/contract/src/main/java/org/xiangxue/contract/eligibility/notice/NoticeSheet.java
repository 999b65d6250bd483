package org.xiangxue.contract.eligibility.notice;

import java.util.List;

/** The sheet for the village board: names in full, as practice requires. */
public record NoticeSheet(
        NoticeSummary notice, String authority, String summary, boolean example, List<Line> lines) {

    /**
     * @param number of the line, named in an objection
     * @param head name of the head of the household, full or masked as the caller may see it
     */
    public record Line(int number, String head, String village, String villageName, int members) {}
}
