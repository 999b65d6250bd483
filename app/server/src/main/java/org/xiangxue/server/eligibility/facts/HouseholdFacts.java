package org.xiangxue.server.eligibility.facts;

import java.time.LocalDate;
import java.util.Optional;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.HouseholdStatus;
import org.xiangxue.contract.household.Monitoring;
import org.xiangxue.server.eligibility.programme.Published;
import org.xiangxue.server.eligibility.rule.CanonicalJson;
import org.xiangxue.server.eligibility.rule.Facts;

/**
 * The facts of one household, with their hash.
 *
 * @param json canonical
 */
public record HouseholdFacts(
        String county,
        HouseholdId household,
        HouseholdStatus status,
        Monitoring monitoring,
        boolean active,
        Facts facts,
        String json,
        String hash) {

    public static HouseholdFacts of(
            String county,
            HouseholdId household,
            HouseholdStatus status,
            Monitoring monitoring,
            boolean active,
            Facts facts) {
        var json = CanonicalJson.write(facts);
        return new HouseholdFacts(
                county,
                household,
                status,
                monitoring,
                active,
                facts,
                json,
                CanonicalJson.hashOf(json));
    }

    /** A certificate among the facts, also one that counts no longer. */
    public Optional<Facts.Certificate> certificate(String serial) {
        return facts.certificates().stream()
                .filter(certificate -> certificate.serial().equals(serial))
                .findFirst();
    }

    /** The household is one of those for whom the programme is meant on this day. */
    public boolean isOffered(Published programme, LocalDate day) {
        return active && programme.runsOn(day) && programme.offeredIn(facts.village());
    }
}
