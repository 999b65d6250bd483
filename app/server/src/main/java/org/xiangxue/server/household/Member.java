package org.xiangxue.server.household;

import java.time.LocalDate;
import org.xiangxue.contract.account.Face;
import org.xiangxue.contract.household.PersonId;

/**
 * Somebody who lives in a household.
 *
 * @param name in full
 * @param from first day of the membership
 */
public record Member(
        PersonId person,
        String name,
        String relation,
        Face face,
        LocalDate birthOn,
        LocalDate from) {}
