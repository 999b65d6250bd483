package org.xiangxue.server.household.roster;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a row is held against.
 *
 * @param region the area of the file
 * @param villages those codes of the file that are villages
 */
public record RosterFrame(String region, LocalDate asOf, Set<String> villages) {

    public RosterFrame {
        villages = Set.copyOf(villages);
    }
}
