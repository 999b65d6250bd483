package org.xiangxue.server.learning.credit;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.server.household.DirtyHouseholds;
import org.xiangxue.server.household.DirtyHouseholds.Consumer;
import org.xiangxue.server.household.Members;
import org.xiangxue.server.household.MembershipSpan;
import org.xiangxue.server.learning.facts.LearnerRepository;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** Turns marked households into marked persons: everybody who ever lived in them. */
@Service
class MembershipChanges {

    private static final int HOUSEHOLDS = 500;

    private final DirtyHouseholds households;
    private final Members members;
    private final LearnerRepository learners;
    private final Clock clock;

    MembershipChanges(
            DirtyHouseholds households, Members members, LearnerRepository learners, Clock clock) {
        this.households = households;
        this.members = members;
        this.learners = learners;
        this.clock = clock;
    }

    /**
     * @return how many households were taken
     */
    @Transactional
    public Mono<Integer> take(String county) {
        return households
                .take(county, Consumer.CREDIT, HOUSEHOLDS)
                .flatMap(taken -> mark(county, taken).thenReturn(taken.size()));
    }

    private Mono<Void> mark(String county, List<HouseholdId> taken) {
        if (taken.isEmpty()) {
            return Mono.empty();
        }
        return members.spansOf(Scope.system("credit"), county, taken)
                .map(spans -> spans.stream().map(MembershipSpan::person).distinct().toList())
                .flatMap(persons -> learners.due(county, persons, clock.instant()));
    }
}
