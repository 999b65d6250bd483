package org.xiangxue.server.learning.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangxue.server.learning.rules.Samples.NOON;
import static org.xiangxue.server.learning.rules.Samples.PERSON;
import static org.xiangxue.server.learning.rules.Samples.interval;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.contract.learning.EvidenceItem;
import org.xiangxue.contract.learning.Receipt;
import org.xiangxue.contract.learning.Receipt.Outcome;

class SortingTest {

    private static final PersonId NEIGHBOUR = new PersonId(new UUID(4, 1));

    @Test
    void receiptsStandInTheOrderOfTheItems() {
        var good = interval(0, 5, NOON);
        var ahead = interval(0, 5, NOON.plusSeconds(4_000));
        var bad = interval("nonsense", 0, 5, NOON.toString());
        var nameless = interval(null, 0, 5, NOON.toString());

        var sorting =
                Sorting.of(
                        List.of(judged(bad), judged(ahead), judged(nameless), judged(good)),
                        PERSON,
                        Map.of());

        assertThat(sorting.receipts())
                .containsExactly(
                        new Receipt("nonsense", Outcome.REFUSED, "NOT_UUID_V7"),
                        new Receipt(ahead.id(), Outcome.HELD, "CLOCK_AHEAD"),
                        new Receipt("", Outcome.REFUSED, "NOT_UUID_V7"),
                        new Receipt(good.id(), Outcome.ACCEPTED, null));
        assertThat(sorting.accepted()).extracting(Judged::item).containsExactly(good);
        assertThat(sorting.held()).extracting(Judged::item).containsExactly(ahead);
    }

    @Test
    void theSecondOfTwoInABatchIsADuplicate() {
        var item = interval(0, 5, NOON);

        var sorting = Sorting.of(List.of(judged(item), judged(item)), PERSON, Map.of());

        assertThat(sorting.receipts())
                .extracting(Receipt::outcome)
                .containsExactly(Outcome.ACCEPTED, Outcome.DUPLICATE);
        assertThat(sorting.accepted()).hasSize(1);
    }

    @Test
    void aStoredPieceIsADuplicateHoweverItWouldBeJudgedToday() {
        var item = interval(0, 5, NOON.plusSeconds(4_000));

        var sorting = Sorting.of(List.of(judged(item)), PERSON, Map.of(id(item), PERSON));

        assertThat(sorting.receipts())
                .extracting(Receipt::outcome)
                .containsExactly(Outcome.DUPLICATE);
        assertThat(sorting.held()).isEmpty();
    }

    @Test
    void anIdOfSomebodyElsesPieceIsRefused() {
        var item = interval(0, 5, NOON);

        var sorting = Sorting.of(List.of(judged(item)), PERSON, Map.of(id(item), NEIGHBOUR));

        assertThat(sorting.receipts())
                .containsExactly(new Receipt(item.id(), Outcome.REFUSED, "ID_TAKEN"));
        assertThat(sorting.accepted()).isEmpty();
    }

    @Test
    void whatTheDatabaseDidNotKeepIsNotAcknowledged() {
        var kept = interval(0, 5, NOON);
        var lost = interval(5, 10, NOON);

        var sorting =
                Sorting.of(List.of(judged(kept), judged(lost)), PERSON, Map.of())
                        .withKept(Set.of(id(kept)));

        assertThat(sorting.receipts())
                .extracting(Receipt::outcome)
                .containsExactly(Outcome.ACCEPTED, Outcome.REFUSED);
        assertThat(sorting.accepted()).extracting(Judged::item).containsExactly(kept);
    }

    private static UUID id(EvidenceItem item) {
        return UUID.fromString(item.id());
    }

    private static Judged judged(EvidenceItem item) {
        return new Judged(
                item,
                EvidenceJudge.judge(item, Samples.credential(), Samples.lesson(), NOON, null),
                "{}");
    }
}
