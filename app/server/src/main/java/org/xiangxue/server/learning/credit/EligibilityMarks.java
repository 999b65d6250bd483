package org.xiangxue.server.learning.credit;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.household.DirtyHouseholds;
import org.xiangxue.server.household.Members;
import org.xiangxue.server.household.MembershipSpan;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What somebody learned, what of it waits for a person and what is flagged may decide to what a
 * household is entitled.
 */
@Component
public class EligibilityMarks {

    private static final Scope SCOPE = Scope.system("learning");

    private final DirtyHouseholds households;
    private final Members members;

    EligibilityMarks(DirtyHouseholds households, Members members) {
        this.households = households;
        this.members = members;
    }

    /** Every household in which the person lives or lived. */
    @Transactional(propagation = MANDATORY)
    public Mono<Void> mark(String county, PersonId person) {
        return members.spans(SCOPE, county, List.of(person)).flatMap(this::mark);
    }

    @Transactional(propagation = MANDATORY)
    public Mono<Void> mark(Collection<MembershipSpan> spans) {
        return Flux.fromIterable(
                        spans.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                MembershipSpan::county,
                                                TreeMap::new,
                                                Collectors.mapping(
                                                        MembershipSpan::household,
                                                        Collectors.toSet())))
                                .entrySet())
                .concatMap(county ->
                        households.mark(
                                county.getKey(),
                                county.getValue(),
                                EnumSet.of(DirtyHouseholds.Consumer.ELIGIBILITY)))
                .then();
    }
}
