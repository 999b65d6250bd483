package org.xiangxue.contract.household;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record HouseholdDetail(
        HouseholdId id,
        String registryNo,
        String village,
        List<String> path,
        HouseholdStatus status,
        @Nullable LocalDate statusOn,
        Monitoring monitoring,
        @Nullable LocalDate monitoringOn,
        @Nullable String cause,
        @Nullable String industry,
        LocalDate asOf,
        boolean mayReveal,
        List<Member> members,
        List<StatusChange> history) {

    /**
     * @param relation to the head, as in the roster (户主, 配偶, 子 …)
     * @param idMasked first 3 and last 2 characters, stars between; null when the roster had none
     * @param until null while the membership lasts
     */
    public record Member(
            PersonId id,
            String name,
            String relation,
            @Nullable String sex,
            @Nullable LocalDate birthOn,
            @Nullable String idMasked,
            @Nullable String phoneMasked,
            @Nullable String education,
            @Nullable String health,
            @Nullable String labour,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String endReason) {}

    /** A dated fact of the household: {@code what} is a status or a monitoring kind. */
    public record StatusChange(String what, LocalDate on) {}
}
