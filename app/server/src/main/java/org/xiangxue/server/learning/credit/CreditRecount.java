package org.xiangxue.server.learning.credit;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xiangxue.server.household.DirtyHouseholds;
import org.xiangxue.server.household.DirtyHouseholds.Consumer;
import org.xiangxue.server.learning.facts.Everybody;
import org.xiangxue.server.platform.check.Recount;
import reactor.core.publisher.Mono;

/** Derives all credits again from evidence and memberships, learner by learner. */
@Component
class CreditRecount implements Recount {

    private final DirtyHouseholds households;
    private final Everybody everybody;
    private final CreditCheck check;

    CreditRecount(DirtyHouseholds households, Everybody everybody, CreditCheck check) {
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
                        everybody.differences(one -> check.differences(one, Set.copyOf(waiting))));
    }
}
