package org.xiangxue.contract.household;

/**
 * @param head name of the head, full or masked
 */
public record HouseholdSummary(
        HouseholdId id,
        String registryNo,
        String village,
        String villageName,
        String head,
        int members,
        HouseholdStatus status,
        Monitoring monitoring) {}
