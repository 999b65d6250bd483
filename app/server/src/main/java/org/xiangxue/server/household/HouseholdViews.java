package org.xiangxue.server.household;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.household.HouseholdDetail;
import org.xiangxue.contract.household.HouseholdSummary;
import org.xiangxue.contract.household.RevealField;
import org.xiangxue.server.household.HouseholdQueries.HouseholdRow;
import org.xiangxue.server.household.HouseholdQueries.ListRow;
import org.xiangxue.server.household.HouseholdQueries.MemberRow;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.crypto.Masking;
import org.xiangxue.server.platform.security.Names;
import org.xiangxue.server.platform.security.Scope;
import org.xiangxue.server.region.Region;

/** Shows of persons what the caller may see of them. */
@Component
class HouseholdViews {

    private final Seals seals;

    HouseholdViews(Seals seals) {
        this.seals = seals;
    }

    HouseholdSummary summary(Scope scope, ListRow row, Map<String, String> villages) {
        return new HouseholdSummary(
                row.id(),
                row.registryNo(),
                row.village(),
                villages.getOrDefault(row.village(), row.village()),
                name(scope.namesIn(row.village()), row.head()),
                row.members(),
                row.status(),
                row.monitoring());
    }

    HouseholdDetail detail(Scope scope, HouseholdService.Told told, boolean mayReveal) {
        var row = told.household();
        return new HouseholdDetail(
                row.id(),
                row.registryNo(),
                row.village(),
                told.path().stream().map(Region::name).toList(),
                row.status(),
                row.statusOn(),
                row.monitoring(),
                row.monitoringOn(),
                row.cause(),
                row.industry(),
                row.asOf(),
                mayReveal,
                told.members().stream().map(member -> member(scope, row, member)).toList(),
                told.history());
    }

    /** One number in clear. */
    String open(MemberRow member, RevealField.Field field) {
        var text =
                switch (field) {
                    case ID_NUMBER -> idNumber(member);
                    case PHONE -> phone(member);
                };
        if (text == null) {
            throw Problem.notFound(field.name(), member.id()).asException();
        }
        return text;
    }

    /** Of somebody who lives elsewhere now only the time spent here is shown. */
    private HouseholdDetail.Member member(Scope scope, HouseholdRow home, MemberRow row) {
        var here = row.livesIn() == null || row.livesIn().equals(home.village());
        var names = scope.namesIn(here ? home.village() : String.valueOf(row.livesIn()));
        var left = row.endReason() != null && !"DIED".equals(row.endReason());
        var whole = names == Names.FULL && !left;
        var idNumber = left ? null : idNumber(row);
        var phone = left ? null : phone(row);
        return new HouseholdDetail.Member(
                row.id(),
                name(names, row.name()),
                row.relation(),
                row.sex().label(),
                whole ? row.birthOn() : null,
                idNumber == null ? null : Masking.idNumber(idNumber),
                phone == null ? null : Masking.phone(phone),
                whole ? row.education() : null,
                whole ? row.health() : null,
                whole ? row.labour() : null,
                row.from(),
                row.until(),
                row.endReason());
    }

    private @Nullable String idNumber(MemberRow row) {
        return row.idHash() == null || row.idCipher() == null
                ? null
                : seals.idNumber(new Seals.SealedId(row.idHash(), row.idCipher()));
    }

    private @Nullable String phone(MemberRow row) {
        return row.phoneCipher() == null ? null : seals.phone(row.phoneSeal(), row.phoneCipher());
    }

    private static String name(Names names, String name) {
        return names == Names.FULL || name.isEmpty() ? name : Masking.name(name);
    }
}
