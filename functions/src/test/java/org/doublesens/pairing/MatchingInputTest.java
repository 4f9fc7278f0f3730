package org.doublesens.pairing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doublesens.matching.Person;
import org.doublesens.program.Intake;
import org.doublesens.program.Participant;
import org.doublesens.program.Somebody;
import org.junit.jupiter.api.Test;

final class MatchingInputTest {
    private final Participant lina = avoiding("Walter Martin");

    @Test
    void somebodyNamedWhoJoinedAfterTheAnswerIsAvoidedToo() {
        var intake = requireNonNull(lina.intake());
        assertThat(intake.avoid()).isEmpty();

        var request = new MatchingInput(Somebody.cohort(), Somebody.MONDAY)
                .request(List.of(lina, answered("walter")), List.of(lina, answered("walter")), Map.of(), Set.of());

        assertThat(request.juniors()).singleElement().extracting(Person::avoids).isEqualTo(Set.of("walter"));
    }

    @Test
    void aNameOfNobodyHereAvoidsNobody() {
        var request = new MatchingInput(Somebody.cohort(), Somebody.MONDAY)
                .request(List.of(lina, answered("nora")), List.of(lina, answered("nora")), Map.of(), Set.of());

        assertThat(request.juniors()).singleElement().extracting(Person::avoids).isEqualTo(Set.of());
    }

    private static Participant answered(String name) {
        return Somebody.answering(Somebody.senior(name), List.of("skill.lead"), List.of("ai.prompting"));
    }

    private static Participant avoiding(String names) {
        var person = Somebody.answering(Somebody.junior("lina"), List.of("ai.prompting"), List.of("skill.lead"));
        return Somebody.saying(person, said -> said.texts(new Intake.Texts("", "", "", "", names)));
    }
}
