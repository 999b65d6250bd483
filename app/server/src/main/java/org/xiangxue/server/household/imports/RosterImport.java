package org.xiangxue.server.household.imports;

import java.time.LocalDate;
import org.xiangxue.contract.household.ImportId;
import org.xiangxue.contract.household.ImportSummary.State;

/**
 * An import as the work on it needs it.
 *
 * @param county six digits: an import never spans two
 * @param region the area that the file is about, inside the county
 * @param staged all rows of the file are in the database
 */
record RosterImport(
        String county, ImportId id, String region, LocalDate asOf, State state, boolean staged) {}
