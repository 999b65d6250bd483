package org.xiangxue.server.household.correction;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.household.Correction;
import org.xiangxue.contract.household.CorrectionChange;
import org.xiangxue.contract.household.CorrectionChange.MemberField;
import org.xiangxue.server.platform.crypto.Masking;
import org.xiangxue.server.platform.security.Names;
import org.xiangxue.server.platform.security.Scope;

/** Shows of a correction what the caller may see; numbers are masked for everybody. */
@Component
class CorrectionViews {

    private final ContentSeal seal;

    CorrectionViews(ContentSeal seal) {
        this.seal = seal;
    }

    Correction correction(Scope scope, CorrectionRow row, Map<String, String> villages) {
        var content = seal.open(row.id().value(), row.content());
        var names = scope.namesIn(row.village());
        return new Correction(
                row.id(),
                row.household(),
                row.registryNo(),
                row.village(),
                villages.getOrDefault(row.village(), row.village()),
                name(names, content.head()),
                row.person(),
                name(names, content.name()),
                masked(names, content.change()),
                was(names, content),
                row.reason(),
                row.state(),
                row.proposedByName(),
                row.proposedAt(),
                row.proposedBy().equals(scope.actor()),
                row.decidedByName(),
                row.decidedAt(),
                row.decision(),
                row.isWaiting() && !row.standing().then().equals(row.standing().now()),
                row.standing().now());
    }

    private static CorrectionChange masked(Names names, CorrectionChange change) {
        return switch (change) {
            case CorrectionChange.MemberFact fact ->
                    new CorrectionChange.MemberFact(
                            fact.person(), fact.field(), masked(names, fact.field(), fact.value()));
            case CorrectionChange.Joined joined ->
                    new CorrectionChange.Joined(
                            name(names, joined.name()),
                            joined.sex(),
                            joined.relation(),
                            joined.idNumber() == null
                                    ? null
                                    : masked(names, MemberField.ID_NUMBER, joined.idNumber()),
                            names == Names.FULL ? joined.birthOn() : null,
                            joined.phone() == null
                                    ? null
                                    : masked(names, MemberField.PHONE, joined.phone()),
                            joined.on());
            case CorrectionChange.HouseholdFact _,
                    CorrectionChange.Died _,
                    CorrectionChange.MovedAway _,
                    CorrectionChange.MovedTo _ ->
                    change;
        };
    }

    private static @Nullable String was(Names names, CorrectionContent content) {
        return content.was() != null && content.change() instanceof CorrectionChange.MemberFact fact
                ? masked(names, fact.field(), content.was())
                : content.was();
    }

    private static String masked(Names names, MemberField field, String value) {
        if (value.isEmpty()) {
            return value;
        }
        return switch (field) {
            case PHONE -> Masking.phone(value);
            case ID_NUMBER -> Masking.idNumber(value);
            case NAME -> name(names, value);
            case SEX, BIRTH, RELATION, EDUCATION, HEALTH, LABOUR ->
                    names == Names.FULL ? value : "*";
        };
    }

    private static String name(Names names, String name) {
        return names == Names.FULL || name.isEmpty() ? name : Masking.name(name);
    }
}
