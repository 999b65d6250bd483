package org.xiangxue.server.media.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xiangxue.contract.media.MediaId;

class UploadTest {

    private static final Instant NOW = Instant.parse("2026-11-25T06:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    @Test
    void itsOwnerMayGoOn() {
        var upload = upload(null, false, LATER);

        assertThat(upload.ofOwner("account:a", NOW).free(NOW).goesOn(40, 60)).isSameAs(upload);
        assertThat(upload.goesOn(40, -1)).isSameAs(upload);
    }

    @Test
    void nobodyElseLearnsOfIt() {
        refuses(() -> upload(null, false, LATER).ofOwner("account:b", NOW), Refusal.UNKNOWN);
    }

    @Test
    void afterItsTimeItIsOver() {
        refuses(() -> upload(null, false, NOW).ofOwner("account:a", NOW), Refusal.EXPIRED);
        assertThat(upload(null, true, NOW).ofOwner("account:a", NOW).finished()).isTrue();
    }

    @Test
    void oneWriterAtATimeUntilItsTimeIsOver() {
        refuses(() -> upload(LATER, false, LATER).free(NOW), Refusal.BUSY);
        assertThat(upload(NOW, false, LATER).free(NOW).missing()).isEqualTo(60);
    }

    @Test
    void itGoesOnWhereItStandsAndHoldsNoMoreThanItSaid() {
        refuses(() -> upload(null, false, LATER).goesOn(39, 1), Refusal.WRONG_OFFSET);
        refuses(() -> upload(null, false, LATER).goesOn(41, 1), Refusal.WRONG_OFFSET);
        refuses(() -> upload(null, false, LATER).goesOn(40, 61), Refusal.MORE_THAN_SAID);
    }

    @Test
    void whatIsInTheLibraryIsNotGivenUpHere() {
        refuses(() -> upload(null, true, LATER).unfinished(), Refusal.FINISHED);
    }

    private static void refuses(ThrowingCallable call, Refusal refusal) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.RefusalException.class,
                        exception -> assertThat(exception.refusal()).isEqualTo(refusal));
    }

    private static Upload upload(@Nullable Instant writerUntil, boolean finished, Instant expires) {
        return new Upload(
                new MediaId(UUID.randomUUID()),
                "account:a",
                "530623",
                100,
                40,
                "",
                "upload/x",
                null,
                writerUntil == null ? null : UUID.randomUUID(),
                writerUntil,
                finished,
                expires);
    }
}
