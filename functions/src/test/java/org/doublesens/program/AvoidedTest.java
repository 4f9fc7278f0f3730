package org.doublesens.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.program.Somebody.junior;
import static org.doublesens.program.Somebody.senior;

import java.util.List;
import org.junit.jupiter.api.Test;

final class AvoidedTest {
    private static final ParticipantId LINA = new ParticipantId("lina");

    @Test
    void findsPeopleByNameInEitherOrderAndByAddress() {
        var people = List.of(junior("lina"), senior("walter"), senior("helene"), senior("nora"));

        var avoided = Avoided.among(people, "martin WALTER\nHélène  MARTIN ; NORA@example.org", LINA);

        assertThat(avoided)
                .containsExactlyInAnyOrder(
                        new ParticipantId("walter"), new ParticipantId("helene"), new ParticipantId("nora"));
    }

    @Test
    void passesOverThoseItDoesNotKnowAndOneself() {
        var people = List.of(junior("lina"), senior("walter"));

        assertThat(Avoided.among(people, "Somebody Else, Lina Martin, Martin, @, -", LINA))
                .isEmpty();
    }
}
