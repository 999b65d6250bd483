package org.xiangxue.contract.household;

import java.util.List;

/** What the facts with a fixed choice allow, in the words of a roster. */
public record CorrectionChoices(
        List<String> relations,
        List<String> sexes,
        List<String> educations,
        List<String> healths,
        List<String> labours,
        List<String> statuses,
        List<String> monitorings) {}
