package org.xiangxue.server.platform.security;

import java.util.EnumSet;
import java.util.Set;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.account.Role;

/** The table of CORE.md "Who may do what", and nothing beside it. */
public final class Rights {

    private static final Set<Permission> TOWNSHIP =
            EnumSet.of(
                    Permission.COVERAGE_READ,
                    Permission.COVERAGE_LIST,
                    Permission.HOUSEHOLD_READ,
                    Permission.HOUSEHOLD_IMPORT,
                    Permission.HOUSEHOLD_REVEAL,
                    Permission.CORRECTION_READ,
                    Permission.CORRECTION_DECIDE,
                    Permission.EVIDENCE_REVIEW,
                    Permission.CERTIFICATE_READ,
                    Permission.DECISION_READ,
                    Permission.DECISION_DECIDE);
    private static final Set<Permission> ABOVE_COUNTY =
            EnumSet.of(
                    Permission.COVERAGE_READ,
                    Permission.COVERAGE_LIST,
                    Permission.HOUSEHOLD_READ,
                    Permission.DECISION_READ,
                    Permission.PROGRAMME_WRITE);

    private Rights() {}

    public static Set<Permission> of(Role role) {
        return switch (role) {
            case VILLAGE_CLERK ->
                    EnumSet.of(
                            Permission.HOUSEHOLD_READ,
                            Permission.CORRECTION_PROPOSE,
                            Permission.CORRECTION_READ,
                            Permission.LEARNER_ACCESS);
            case TRAINER -> EnumSet.of(Permission.COURSE_AUTHOR, Permission.COURSE_PUBLISH);
            case TOWNSHIP_OFFICIAL -> TOWNSHIP;
            case COUNTY_OFFICIAL -> county();
            case PREFECTURE_OFFICIAL, PROVINCE_OFFICIAL -> ABOVE_COUNTY;
            case ADMINISTRATOR ->
                    EnumSet.of(
                            Permission.ACCOUNT_MANAGE, Permission.AUDIT_READ, Permission.OPERATE);
        };
    }

    /** Levels of region for which a role can be granted (0 the whole country). */
    public static Set<Integer> levels(Role role) {
        return switch (role) {
            case VILLAGE_CLERK -> Set.of(5);
            case TRAINER -> Set.of(1, 2, 3, 4);
            case TOWNSHIP_OFFICIAL -> Set.of(4);
            case COUNTY_OFFICIAL -> Set.of(3);
            case PREFECTURE_OFFICIAL -> Set.of(2);
            case PROVINCE_OFFICIAL -> Set.of(1);
            case ADMINISTRATOR -> Set.of(0);
        };
    }

    public static Names names(Role role) {
        return switch (role) {
            case VILLAGE_CLERK, TOWNSHIP_OFFICIAL, COUNTY_OFFICIAL -> Names.FULL;
            case TRAINER, PREFECTURE_OFFICIAL, PROVINCE_OFFICIAL, ADMINISTRATOR -> Names.MASKED;
        };
    }

    private static Set<Permission> county() {
        var county = EnumSet.copyOf(TOWNSHIP);
        county.add(Permission.COURSE_PUBLISH);
        county.add(Permission.CERTIFICATE_REVOKE);
        county.add(Permission.PROGRAMME_WRITE);
        return county;
    }
}
