package org.xiangxue.server.household.correction;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.household.CorrectionChange;
import org.xiangxue.contract.household.CorrectionChange.MemberField;
import org.xiangxue.server.household.IdCardNumber;
import org.xiangxue.server.household.imports.Departures;
import org.xiangxue.server.household.imports.Departures.Departure;
import org.xiangxue.server.household.imports.RegistryChange;
import org.xiangxue.server.household.roster.RawRow;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** Brings a correction into the registry, in the caller's transaction. */
@Component
class CorrectionWork {

    private final ResidentQueries residents;
    private final RegistryChange registry;
    private final Departures departures;
    private final ContentSeal seal;
    private final DatabaseClient db;
    private final Clock clock;

    CorrectionWork(
            ResidentQueries residents,
            RegistryChange registry,
            Departures departures,
            ContentSeal seal,
            DatabaseClient db,
            Clock clock) {
        this.residents = residents;
        this.registry = registry;
        this.departures = departures;
        this.seal = seal;
        this.db = db;
        this.clock = clock;
    }

    @Transactional(propagation = MANDATORY)
    Mono<Void> lock(String county) {
        return registry.lock(county);
    }

    @Transactional(propagation = MANDATORY)
    Mono<Void> apply(Scope scope, CorrectionRow correction) {
        var change = seal.open(correction.id().value(), correction.content()).change();
        return residents
                .list(scope, correction.household())
                .filter(found -> !found.isEmpty())
                .switchIfEmpty(Problem.notFound("household", correction.household()).asMono())
                .flatMap(found -> apply(scope, new Amendment(found, today()), change));
    }

    private Mono<Void> apply(Scope scope, Amendment household, CorrectionChange change) {
        return switch (change) {
            case CorrectionChange.MemberFact fact -> fact(household, fact);
            case CorrectionChange.HouseholdFact fact ->
                    write(household, today(), household.fact(fact));
            case CorrectionChange.Died died -> write(household, died.on(), household.died(died));
            case CorrectionChange.MovedAway away -> leave(household, away);
            case CorrectionChange.MovedTo to -> move(scope, household, to);
            case CorrectionChange.Joined joined -> join(household, joined);
        };
    }

    private Mono<Void> fact(Amendment household, CorrectionChange.MemberFact fact) {
        var written = write(household, today(), household.fact(fact));
        var resident = household.resident(fact.person());
        return fact.field() == MemberField.ID_NUMBER && resident.row().id().isPresent()
                ? forgetIdNumber(resident).then(written)
                : written;
    }

    private Mono<Void> leave(Amendment household, CorrectionChange.MovedAway away) {
        var resident = household.leaving(away.person(), away.on());
        return departures.leave(
                new Departure(
                        resident.county(),
                        resident.household(),
                        resident.person(),
                        today(),
                        away.on()));
    }

    private Mono<Void> move(Scope scope, Amendment household, CorrectionChange.MovedTo to) {
        return residents
                .listByRegistryNo(scope, to.registryNo().strip())
                .map(CorrectionWork::inhabited)
                .flatMap(target -> write(household, to.on(), household.moved(to, target)));
    }

    private Mono<Void> join(Amendment household, CorrectionChange.Joined joined) {
        var plain = write(household, joined.on(), household.joined(joined, null));
        if (joined.idNumber() == null) {
            return plain;
        }
        return residents
                .known(IdCardNumber.of(joined.idNumber()))
                .map(known -> household.joined(joined, known))
                .defaultIfEmpty(household.joined(joined, null))
                .flatMap(row -> write(household, joined.on(), row));
    }

    private Mono<Void> write(Amendment household, LocalDate on, RawRow row) {
        var sound = household.checked(row);
        var county = sound.home().village().substring(0, 6);
        return registry.apply(new RegistryChange.Row(county, today(), on, row)).then();
    }

    /** A roster never replaces a number: the wrong one goes first. */
    private Mono<Void> forgetIdNumber(Resident resident) {
        return db.sql(
                        """
                        WITH gone AS (
                            DELETE FROM person_claim c
                             USING person p
                             WHERE p.county = :county AND p.id = :person AND c.id_hash = p.id_hash
                        )
                        UPDATE person
                           SET id_hash = NULL, id_cipher = NULL
                         WHERE county = :county AND id = :person
                        """)
                .bind("county", resident.county())
                .bind("person", resident.person().value())
                .then();
    }

    private static Resident inhabited(List<Resident> found) {
        return found.stream()
                .findFirst()
                .orElseThrow(() ->
                        Problem.invalid(
                                        "change.registryNo",
                                        "HOUSEHOLD_UNKNOWN",
                                        "这里没有这一户 / is no household of your area")
                                .asException());
    }

    private LocalDate today() {
        return Days.today(clock);
    }
}
