package org.doublesens.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.program.Somebody.MONDAY;

import java.time.Duration;
import java.util.Map;
import org.doublesens.program.Idempotency.Answer;
import org.doublesens.program.Idempotency.Claim;
import org.junit.jupiter.api.Test;

/// What every memory of answers promises.
public interface IdempotencyContract {
    Answer ACCEPTED = new Answer(202, Map.of("location", "/cohorts/spring"), "{}");

    Idempotency idempotency();

    @Test
    default void letsOneDoItAndTellsTheOthersToWait() {
        var memory = idempotency();

        assertThat(memory.claim("key", "body", MONDAY)).isEqualTo(new Claim.Yours());
        assertThat(memory.claim("key", "body", MONDAY.plusSeconds(1))).isEqualTo(new Claim.InFlight());
        assertThat(memory.claim("another", "body", MONDAY)).isEqualTo(new Claim.Yours());
    }

    @Test
    default void saysTheFirstAnswerAgain() {
        var memory = idempotency();
        memory.claim("key", "body", MONDAY);
        memory.keep("key", "body", ACCEPTED, MONDAY);

        assertThat(memory.claim("key", "body", MONDAY.plus(Duration.ofHours(23))))
                .isEqualTo(new Claim.Answered(ACCEPTED));
    }

    @Test
    default void refusesAnotherBodyUnderTheSameKey() {
        var memory = idempotency();
        memory.claim("key", "body", MONDAY);

        assertThat(memory.claim("key", "another body", MONDAY)).isEqualTo(new Claim.Taken());
        memory.keep("key", "body", ACCEPTED, MONDAY);
        assertThat(memory.claim("key", "another body", MONDAY)).isEqualTo(new Claim.Taken());
    }

    @Test
    default void letsARetryTakeUpWhatACrashLeft() {
        var memory = idempotency();
        memory.claim("key", "body", MONDAY);
        var later = MONDAY.plus(Idempotency.LEASE);

        assertThat(memory.claim("key", "body", later)).isEqualTo(new Claim.Yours());
        assertThat(memory.claim("key", "body", later)).isEqualTo(new Claim.InFlight());
    }

    @Test
    default void forgetsWhatCameToNothingAndWhatIsOld() {
        var memory = idempotency();
        memory.claim("refused", "body", MONDAY);
        memory.release("refused", "body");
        memory.claim("old", "body", MONDAY);
        memory.keep("old", "body", ACCEPTED, MONDAY);

        assertThat(memory.claim("refused", "corrected", MONDAY)).isEqualTo(new Claim.Yours());
        assertThat(memory.claim("old", "new body", MONDAY.plus(Idempotency.KEPT)))
                .isEqualTo(new Claim.Yours());
    }
}
