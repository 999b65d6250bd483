package org.xiangxue.server.household;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.audit.AuditAction;
import org.xiangxue.contract.household.HouseholdDetail;
import org.xiangxue.contract.household.HouseholdDetail.StatusChange;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.HouseholdSummary;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.contract.household.RevealField;
import org.xiangxue.contract.household.RevealedField;
import org.xiangxue.server.audit.AuditLog;
import org.xiangxue.server.audit.AuditRecord;
import org.xiangxue.server.household.HouseholdQueries.HouseholdRow;
import org.xiangxue.server.household.HouseholdQueries.ListRow;
import org.xiangxue.server.household.HouseholdQueries.MemberRow;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Scope;
import org.xiangxue.server.region.Region;
import org.xiangxue.server.region.RegionCode;
import org.xiangxue.server.region.Regions;
import reactor.core.publisher.Mono;

/** Looking at persons is written down: what is not logged is not shown. */
@Service
class HouseholdService {

    private final HouseholdQueries queries;
    private final HouseholdViews views;
    private final Regions regions;
    private final AuditLog audit;

    HouseholdService(
            HouseholdQueries queries, HouseholdViews views, Regions regions, AuditLog audit) {
        this.queries = queries;
        this.views = views;
        this.regions = regions;
        this.audit = audit;
    }

    /** All that is told of one household. */
    record Told(
            HouseholdRow household,
            List<Region> path,
            List<MemberRow> members,
            List<StatusChange> history) {}

    @Transactional
    Mono<Keyset<HouseholdSummary>> list(
            Scope scope, String region, HouseholdFilter filter, HouseholdPlace after, int limit) {
        var entry =
                AuditRecord.of(scope.actor(), AuditAction.HOUSEHOLD_LIST, "households")
                        .in(region)
                        .with(filter.described());
        return queries.list(scope, region, filter, after, limit)
                .flatMap(rows -> page(scope, rows, limit))
                .flatMap(page -> audit.add(entry).thenReturn(page));
    }

    /**
     * @param revealing where the caller may reveal a masked field
     */
    @Transactional
    Mono<HouseholdDetail> get(Scope scope, Scope revealing, HouseholdId id) {
        return queries.get(scope, id)
                .flatMap(row -> detail(scope, revealing, row))
                .flatMap(detail ->
                        audit.add(
                                        AuditRecord.of(
                                                        scope.actor(),
                                                        AuditAction.HOUSEHOLD_VIEW,
                                                        "household:" + id)
                                                .in(detail.village()))
                                .thenReturn(detail));
    }

    @Transactional
    Mono<RevealedField> reveal(Scope scope, HouseholdId id, PersonId person, RevealField request) {
        return queries.get(scope, id)
                .flatMap(household ->
                        queries.members(scope, household)
                                .map(members -> present(members, person))
                                .map(member -> views.open(member, request.field()))
                                .flatMap(text ->
                                        audit.add(revealed(scope, household, person, request))
                                                .thenReturn(new RevealedField(text))));
    }

    private Mono<Keyset<HouseholdSummary>> page(Scope scope, List<ListRow> rows, int limit) {
        var villages = rows.stream().map(ListRow::village).collect(Collectors.toSet());
        var next = rows.size() < limit ? null : rows.getLast().place().toString();
        return regions.names(villages)
                .map(names -> rows.stream().map(row -> views.summary(scope, row, names)).toList())
                .map(items -> new Keyset<>(items, next));
    }

    private Mono<HouseholdDetail> detail(Scope scope, Scope revealing, HouseholdRow row) {
        return queries.members(scope, row)
                .flatMap(members -> told(scope, row, members))
                .map(told -> views.detail(scope, told, revealing.covers(row.village())));
    }

    private Mono<Told> told(Scope scope, HouseholdRow row, List<MemberRow> members) {
        return queries.history(scope, row)
                .flatMap(history ->
                        regions.path(new RegionCode(row.village()))
                                .map(path -> new Told(row, path, members, history)));
    }

    private static MemberRow present(List<MemberRow> members, PersonId person) {
        return members.stream()
                .filter(member -> member.id().equals(person))
                .filter(member -> member.endReason() == null || "DIED".equals(member.endReason()))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("member", person).asException());
    }

    private static AuditRecord revealed(
            Scope scope, HouseholdRow household, PersonId person, RevealField request) {
        return AuditRecord.of(scope.actor(), AuditAction.FIELD_REVEAL, "person:" + person)
                .in(household.village())
                .because(request.purpose())
                .with("field=" + request.field());
    }
}
