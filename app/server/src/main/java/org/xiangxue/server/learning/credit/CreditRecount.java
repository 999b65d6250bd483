package org.xiangxue.server.learning.credit;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.server.household.DirtyHouseholds;
import org.xiangxue.server.household.DirtyHouseholds.Consumer;
import org.xiangxue.server.learning.facts.Everybody;
import org.xiangxue.server.learning.facts.Rows;
import org.xiangxue.server.platform.check.Recount;
import reactor.core.publisher.Mono;

/** Derives all credits again from evidence and memberships, learner by learner. */
@Component
class CreditRecount implements Recount {

    private final DatabaseClient db;
    private final DirtyHouseholds households;
    private final Everybody everybody;
    private final CreditCheck check;

    CreditRecount(
            DatabaseClient db, DirtyHouseholds households, Everybody everybody, CreditCheck check) {
        this.db = db;
        this.households = households;
        this.everybody = everybody;
        this.check = check;
    }

    @Override
    public String kind() {
        return "credit";
    }

    @Override
    public Mono<List<String>> differences() {
        return households
                .counties(Consumer.CREDIT)
                .flatMap(waiting ->
                        everybody.differences(one -> check.differences(one, Set.copyOf(waiting))))
                .flatMap(found ->
                        withoutEvidence()
                                .map(orphans ->
                                        Stream.concat(orphans.stream(), found.stream()).toList()));
    }

    private Mono<List<String>> withoutEvidence() {
        return db.sql(
                        """
                        SELECT DISTINCT c.person_id
                          FROM credit c
                         WHERE NOT EXISTS (SELECT FROM learning_county l WHERE l.person_id = c.person_id)
                         LIMIT 100
                        """)
                .map(row ->
                        "person %s: credit without evidence"
                                .formatted(Rows.required(row, "person_id", UUID.class)))
                .all()
                .collectList();
    }
}
