package org.xiangxue.server.learning.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xiangxue.server.learning.rules.Judgement.Accepted;

/**
 * What a contact showed of a device's clock. The id of a piece carries the device's own clock, its
 * {@code at} the corrected one, its anchor the contact at which the correction was found. So a
 * piece made after a contact tells by how much the clock was wrong, and a piece made by the same
 * clock before the contact can be put right.
 *
 * @param contact the server's time that was signed
 * @param clock what the device's own clock showed when the piece was made
 */
public record ClockContact(Instant contact, Instant clock, Duration correction) {

    /**
     * The signed time is our own, and so is the moment of receipt: they differ by the way of the
     * answer.
     */
    private static final Duration SLACK = Duration.ofMinutes(1);

    /**
     * The newest contact that these pieces show. A piece whose id was made some time after it
     * happened seems to have a smaller correction than the clock needs, so the largest is taken.
     */
    public static Optional<ClockContact> newest(List<Accepted> pieces) {
        return pieces.stream()
                .flatMap(accepted -> of(accepted).stream())
                .max(
                        Comparator.comparing(ClockContact::contact)
                                .thenComparing(ClockContact::correction));
    }

    private static Optional<ClockContact> of(Accepted accepted) {
        var anchor = accepted.anchor();
        if (anchor == null) {
            return Optional.empty();
        }
        var clock = EvidenceId.clockOf(accepted.piece().id());
        return Optional.of(
                new ClockContact(anchor, clock, Duration.between(clock, accepted.piece().at())));
    }

    /**
     * When the held piece really happened. Empty when this contact does not show it: it was before
     * the piece came, the clock was set back in between, or the moment does not lie between the
     * device's former contact and the receipt of the piece.
     */
    public Optional<Instant> momentOf(HeldPiece held) {
        var heldClock = EvidenceId.clockOf(held.piece().id());
        if (contact.isBefore(held.receivedAt()) || clock.isBefore(heldClock)) {
            return Optional.empty();
        }
        var moment = heldClock.plus(correction);
        var anchor = held.anchor();
        var former = anchor == null || anchor.isBefore(held.issuedAt()) ? held.issuedAt() : anchor;
        var possible = !moment.isBefore(former) && !moment.isAfter(held.receivedAt().plus(SLACK));
        return possible ? Optional.of(moment) : Optional.empty();
    }
}
