package org.xiangxue.server.learning.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.contract.learning.Receipt;
import org.xiangxue.contract.learning.Receipt.Outcome;
import org.xiangxue.server.learning.rules.Judgement.Refusal;

/**
 * A judged batch, sorted by what is to be stored.
 *
 * @param receipts in the order of the items
 * @param accepted new pieces that count
 * @param held new pieces that wait
 */
public record Sorting(List<Receipt> receipts, List<Judged> accepted, List<Judged> held) {

    public Sorting {
        receipts = List.copyOf(receipts);
        accepted = List.copyOf(accepted);
        held = List.copyOf(held);
    }

    /**
     * A piece that is stored already, accepted or held, is a duplicate, and so is the second of two
     * in one batch; whether it would be judged alike today does not matter. An id under which
     * somebody else's piece is stored is refused: a receipt that says <i>duplicate</i> would make
     * the device forget a piece that nobody keeps.
     *
     * @param owners of the ids that are stored
     */
    public static Sorting of(List<Judged> batch, PersonId person, Map<UUID, PersonId> owners) {
        var receipts = new ArrayList<Receipt>();
        var accepted = new ArrayList<Judged>();
        var held = new ArrayList<Judged>();
        var seen = new HashSet<UUID>();
        for (var item : batch) {
            var id = item.id();
            if (id.isPresent() && owners.containsKey(id.get())) {
                receipts.add(stored(item, person.equals(owners.get(id.get()))));
            } else if (id.isPresent() && !seen.add(id.get())) {
                receipts.add(new Receipt(item.sentId(), Outcome.DUPLICATE, null));
            } else {
                receipts.add(fresh(item, accepted, held));
            }
        }
        return new Sorting(receipts, accepted, held);
    }

    /**
     * The same when the database kept only some of the new pieces: the ids of the others were taken
     * by somebody else meanwhile.
     */
    public Sorting withKept(Set<UUID> kept) {
        var lost = new HashSet<String>();
        accepted.stream()
                .filter(item -> !isKept(item, kept))
                .forEach(item -> lost.add(item.sentId()));
        held.stream().filter(item -> !isKept(item, kept)).forEach(item -> lost.add(item.sentId()));
        return new Sorting(
                receipts.stream()
                        .map(receipt -> lost.contains(receipt.id()) ? taken(receipt.id()) : receipt)
                        .toList(),
                accepted.stream().filter(item -> isKept(item, kept)).toList(),
                held.stream().filter(item -> isKept(item, kept)).toList());
    }

    private static boolean isKept(Judged item, Set<UUID> kept) {
        return item.id().filter(kept::contains).isPresent();
    }

    private static Receipt stored(Judged item, boolean own) {
        return own ? new Receipt(item.sentId(), Outcome.DUPLICATE, null) : taken(item.sentId());
    }

    private static Receipt taken(String id) {
        return new Receipt(id, Outcome.REFUSED, Refusal.ID_TAKEN.name());
    }

    private static Receipt fresh(Judged item, List<Judged> accepted, List<Judged> held) {
        return switch (item.judgement()) {
            case Judgement.Accepted _ -> {
                accepted.add(item);
                yield new Receipt(item.sentId(), Outcome.ACCEPTED, null);
            }
            case Judgement.Held(var _, var _, var why) -> {
                held.add(item);
                yield new Receipt(item.sentId(), Outcome.HELD, why.name());
            }
            case Judgement.Refused(var why) ->
                    new Receipt(item.sentId(), Outcome.REFUSED, why.name());
        };
    }
}
