package org.xiangxue.server.household.imports;

import java.time.LocalDate;
import org.xiangxue.contract.household.ImportId;
import org.xiangxue.contract.household.ImportSummary.State;

/**
 * An import as the work on it needs it.
 *
 * @param county six digits: an import never spans two
 * @param region the area that the file is about, inside the county
 * @param on the day from which a change holds; of a file its as-of date
 * @param staged all rows of the file are in the database
 * @param confirms what it repeats is as new as it is: so of a file, not of a single change
 */
record RosterImport(
        String county,
        ImportId id,
        String region,
        LocalDate asOf,
        LocalDate on,
        State state,
        boolean staged,
        boolean confirms) {}
