package org.xiangxue.server.learning.rules;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xiangxue.contract.learning.EvidenceItem;

/**
 * An item and its judgement.
 *
 * @param payload the item as it was sent, JSON
 */
public record Judged(EvidenceItem item, Judgement judgement, String payload) {

    /** The item's id as it was sent; empty when there was none. */
    String sentId() {
        return Objects.requireNonNullElse(item.id(), "");
    }

    /** Empty when the item is refused. */
    public Optional<Piece> piece() {
        return switch (judgement) {
            case Judgement.Accepted(var piece, var _) -> Optional.of(piece);
            case Judgement.Held(var piece, var _, var _) -> Optional.of(piece);
            case Judgement.Refused _ -> Optional.empty();
        };
    }

    Optional<UUID> id() {
        return piece().map(Piece::id);
    }
}
