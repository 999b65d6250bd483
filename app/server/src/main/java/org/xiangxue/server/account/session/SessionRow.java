package org.xiangxue.server.account.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.xiangxue.contract.account.Grant;

/** A session that has not ended. */
record SessionRow(
        UUID id,
        SessionOwner owner,
        String name,
        List<Grant> grants,
        Instant seenAt,
        Instant endsAt) {

    SessionRow {
        grants = List.copyOf(grants);
    }
}
