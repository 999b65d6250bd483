package org.xiangxue.server.learning.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangxue.server.learning.rules.Samples.COURSE;
import static org.xiangxue.server.learning.rules.Samples.DEVICE;
import static org.xiangxue.server.learning.rules.Samples.LESSON;
import static org.xiangxue.server.learning.rules.Samples.NOON;
import static org.xiangxue.server.learning.rules.Samples.credential;
import static org.xiangxue.server.learning.rules.Samples.id;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xiangxue.server.learning.rules.Judgement.Accepted;
import org.xiangxue.server.learning.rules.Piece.Act;

/** A phone lost its clock: it shows 2020, or a day too much. */
class ClockContactTest {

    private static final Instant SIGNED_IN = NOON.minus(Duration.ofHours(5));
    private static final Instant HAPPENED = NOON.minus(Duration.ofHours(2));

    @Test
    void theNextContactPutsAPieceRightThatAClockAheadMade() {
        var aDay = Duration.ofDays(1);
        var held = held(HAPPENED.plus(aDay), HAPPENED.plus(aDay), SIGNED_IN);

        var contact = contact(NOON, NOON.plusSeconds(30).plus(aDay), NOON.plusSeconds(30));

        assertThat(contact.momentOf(held)).contains(HAPPENED);
    }

    @Test
    void theNextContactPutsAPieceRightThatAClockYearsBehindMade() {
        var years = Duration.ofDays(2_000);
        var held = held(HAPPENED.minus(years), HAPPENED.minus(years), null);

        var contact = contact(NOON, NOON.plusSeconds(30).minus(years), NOON.plusSeconds(30));

        assertThat(contact.momentOf(held)).contains(HAPPENED);
    }

    @Test
    void aContactFromBeforeThePieceCameShowsNothing() {
        var held = held(HAPPENED.plusSeconds(90_000), HAPPENED.plusSeconds(90_000), SIGNED_IN);

        var contact = contact(SIGNED_IN, NOON.plusSeconds(90_000), NOON);

        assertThat(contact.momentOf(held)).isEmpty();
    }

    @Test
    void aClockThatWasSetBackInBetweenShowsNothing() {
        var held =
                held(
                        HAPPENED.plus(Duration.ofDays(1)),
                        HAPPENED.plus(Duration.ofDays(1)),
                        SIGNED_IN);

        var contact = contact(NOON, NOON.plusSeconds(30), NOON.plusSeconds(30));

        assertThat(contact.momentOf(held)).isEmpty();
    }

    @Test
    void aMomentBeforeTheFormerContactOrAfterTheReceiptIsNotBelieved() {
        var ahead = Duration.ofDays(1);
        var beforeSignIn =
                held(SIGNED_IN.minusSeconds(60).plus(ahead), NOON.plus(ahead), SIGNED_IN);
        var afterReceipt = held(NOON.plusSeconds(120).plus(ahead), NOON.plus(ahead), SIGNED_IN);

        var contact = contact(NOON, NOON.plusSeconds(300).plus(ahead), NOON.plusSeconds(300));

        assertThat(contact.momentOf(beforeSignIn)).isEmpty();
        assertThat(contact.momentOf(afterReceipt)).isEmpty();
    }

    @Test
    void aPieceBeforeTheCredentialIsNotBelievedWithoutAnAnchorEither() {
        var ahead = Duration.ofDays(1);
        var held =
                held(credential().issuedAt().minusSeconds(1).plus(ahead), NOON.plus(ahead), null);

        var contact = contact(NOON, NOON.plusSeconds(30).plus(ahead), NOON.plusSeconds(30));

        assertThat(contact.momentOf(held)).isEmpty();
    }

    @Test
    void theNewestContactIsTaken() {
        var older =
                new Accepted(
                        piece(NOON.minusSeconds(100), NOON.minusSeconds(100)),
                        NOON.minusSeconds(200));
        var newer = new Accepted(piece(NOON, NOON), NOON.minusSeconds(50));
        var without = new Accepted(piece(NOON.plusSeconds(5), NOON.plusSeconds(5)), null);

        assertThat(ClockContact.newest(List.of(newer, older, without)))
                .map(ClockContact::contact)
                .contains(NOON.minusSeconds(50));
        assertThat(ClockContact.newest(List.of(without))).isEmpty();
    }

    private static ClockContact contact(Instant signed, Instant clock, Instant at) {
        return ClockContact.newest(List.of(new Accepted(piece(clock, at), signed))).orElseThrow();
    }

    private static HeldPiece held(Instant clock, Instant at, @Nullable Instant anchor) {
        return new HeldPiece(piece(clock, at), DEVICE, credential().issuedAt(), anchor, NOON);
    }

    private static Piece piece(Instant clock, Instant at) {
        return new Piece(id(clock), COURSE, LESSON, 1, new Act.Watched(0, 5), at);
    }
}
