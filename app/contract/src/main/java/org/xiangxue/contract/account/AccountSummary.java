package org.xiangxue.contract.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record AccountSummary(
        AccountId id,
        String username,
        String name,
        List<Grant> grants,
        boolean closed,
        @Nullable Instant lastSignIn) {}
