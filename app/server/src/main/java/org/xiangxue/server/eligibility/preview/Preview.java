package org.xiangxue.server.eligibility.preview;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.eligibility.ProgrammeDocument;

/**
 * @param base number of the published version with which the draft is compared
 * @param households looked at so far, up to the last one
 */
record Preview(
        UUID id,
        String code,
        String hash,
        ProgrammeDocument document,
        @Nullable Integer base,
        LocalDate day,
        boolean done,
        long households,
        String lastCounty,
        UUID lastHousehold) {}
