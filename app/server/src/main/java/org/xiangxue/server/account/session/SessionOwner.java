package org.xiangxue.server.account.session;

import java.util.UUID;
import org.xiangxue.contract.account.AccountId;
import org.xiangxue.contract.household.PersonId;

/** Whose session it is. */
public sealed interface SessionOwner {

    record Learner(String county, PersonId person, UUID device, boolean shared)
            implements SessionOwner {}

    record Staff(AccountId account) implements SessionOwner {}
}
