package org.xiangxue.server.household.imports;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.household.DirtyHouseholds;
import org.xiangxue.server.household.DirtyHouseholds.Consumer;
import org.xiangxue.server.platform.Problem;
import reactor.core.publisher.Mono;

/** Somebody leaves a household for none that is known: no roster can say that. */
@Component
public class Departures {

    private final DatabaseClient db;
    private final DirtyHouseholds dirty;

    Departures(DatabaseClient db, DirtyHouseholds dirty) {
        this.db = db;
        this.dirty = dirty;
    }

    /**
     * @param asOf the day on which this is known: an older roster does not bring the person back
     * @param on the first day on which the person no longer lives there
     */
    public record Departure(
            String county, HouseholdId household, PersonId person, LocalDate asOf, LocalDate on) {}

    /** After {@link RegistryChange#lock}. */
    @Transactional(propagation = MANDATORY)
    public Mono<Void> leave(Departure departure) {
        return end(departure)
                .switchIfEmpty(tooEarly())
                .then(remember(departure))
                .then(count(departure))
                .then(
                        dirty.mark(
                                departure.county(),
                                List.of(departure.household()),
                                EnumSet.allOf(Consumer.class)));
    }

    static <T> Mono<T> tooEarly() {
        return Problem.invalid(
                        "change.on",
                        "BEFORE_LAST_CHANGE",
                        "早过登记册里上一次变动 / is before the last change that the registry knows")
                .asMono();
    }

    private Mono<UUID> end(Departure departure) {
        return db.sql(
                        """
                        UPDATE membership
                           SET until_on = :on, end_reason = 'LEFT'
                         WHERE county = :county AND household_id = :household AND person_id = :person
                           AND until_on IS NULL AND from_on <= :on
                        RETURNING person_id
                        """)
                .bind("county", departure.county())
                .bind("household", departure.household().value())
                .bind("person", departure.person().value())
                .bind("on", departure.on())
                .map(row -> Objects.requireNonNull(row.get("person_id", UUID.class)))
                .one();
    }

    /** No roster says the same of the person now, so that an older one is held to be outdated. */
    private Mono<Void> remember(Departure departure) {
        return db.sql(
                        """
                        UPDATE person
                           SET as_of = greatest(as_of, :asOf), row_hash = gen_random_uuid(), version = version + 1
                         WHERE county = :county AND id = :person
                        """)
                .bind("county", departure.county())
                .bind("person", departure.person().value())
                .bind("asOf", departure.asOf())
                .then();
    }

    private Mono<Void> count(Departure departure) {
        return db.sql(
                        """
                        UPDATE household h
                           SET active = EXISTS (SELECT 1 FROM membership m
                                                 WHERE m.county = h.county AND m.household_id = h.id AND m.until_on IS NULL)
                         WHERE h.county = :county AND h.id = :household
                        """)
                .bind("county", departure.county())
                .bind("household", departure.household().value())
                .then();
    }
}
