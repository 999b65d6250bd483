package org.xiangxue.server.eligibility.programme;

import java.time.LocalDate;
import org.xiangxue.contract.eligibility.ProgrammeDocument;

/**
 * A published version of a programme; never changes.
 *
 * @param hash of the canonical document
 */
public record Published(String code, int number, String hash, ProgrammeDocument document) {

    public boolean offeredIn(String village) {
        return village.startsWith(document.region());
    }

    public boolean runsOn(LocalDate day) {
        return !day.isBefore(document.from())
                && (document.until() == null || !day.isAfter(document.until()));
    }
}
