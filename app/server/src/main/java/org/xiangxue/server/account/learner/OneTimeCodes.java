package org.xiangxue.server.account.learner;

import org.springframework.stereotype.Component;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.platform.Randomness;
import org.xiangxue.server.platform.crypto.KeyedHash;

/** Makes codes, and the form in which they are kept. */
@Component
class OneTimeCodes {

    private static final String PURPOSE = "one-time-code";

    private final KeyedHash keyed;

    OneTimeCodes(KeyedHash keyed) {
        this.keyed = keyed;
        keyed.prepare(PURPOSE);
    }

    String random() {
        return "%08d".formatted(Randomness.source().nextInt(100_000_000));
    }

    byte[] hash(PersonId person, String code) {
        return keyed.hash(PURPOSE, person + ":" + code);
    }
}
