package org.xiangxue.server.household.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.household.Correction;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.ProposeCorrection;
import org.xiangxue.server.household.correction.CorrectionQueries.Asked;
import org.xiangxue.server.household.correction.CorrectionRepository.Added;
import org.xiangxue.server.platform.Ids;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Scope;
import org.xiangxue.server.region.Regions;
import reactor.core.publisher.Mono;

/** Makes corrections ready to be stored, and stored ones ready to be shown. */
@Component
class Corrections {

    private final ResidentQueries residents;
    private final CorrectionQueries queries;
    private final CorrectionViews views;
    private final ContentSeal seal;
    private final Regions regions;
    private final Ids ids;

    Corrections(
            ResidentQueries residents,
            CorrectionQueries queries,
            CorrectionViews views,
            ContentSeal seal,
            Regions regions,
            Ids ids) {
        this.residents = residents;
        this.queries = queries;
        this.views = views;
        this.seal = seal;
        this.regions = regions;
        this.ids = ids;
    }

    /** Fails with what is wrong about it. */
    Mono<Added> prepare(
            Scope scope, HouseholdId household, ProposeCorrection request, LocalDate today) {
        var id = ids.next();
        return residents
                .list(scope, household)
                .filter(found -> !found.isEmpty())
                .switchIfEmpty(Problem.notFound("household", household).asMono())
                .map(found -> new Amendment(found, today))
                .map(found -> Proposal.check(found, request.change()))
                .flatMap(proposal ->
                        seal.seal(id, proposal.content())
                                .map(sealed ->
                                        new Added(
                                                id,
                                                proposal.about(),
                                                proposal.content().change(),
                                                sealed,
                                                proposal.standing(),
                                                request.reason().strip())));
    }

    Mono<Keyset<Correction>> list(Scope scope, Asked asked, @Nullable UUID after, int limit) {
        return queries.list(scope, asked, after, limit).flatMap(rows -> page(scope, rows, limit));
    }

    Mono<Correction> shown(Scope scope, CorrectionRow row) {
        return page(scope, List.of(row), 1).map(page -> page.items().getFirst());
    }

    private Mono<Keyset<Correction>> page(Scope scope, List<CorrectionRow> rows, int limit) {
        var villages = rows.stream().map(CorrectionRow::village).collect(Collectors.toSet());
        var next = rows.size() < limit ? null : rows.getLast().id().toString();
        return regions.names(villages)
                .map(names ->
                        rows.stream().map(row -> views.correction(scope, row, names)).toList())
                .map(items -> new Keyset<>(items, next));
    }
}
