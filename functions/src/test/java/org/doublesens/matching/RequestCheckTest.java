package org.doublesens.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestCheckTest {

    @Test
    void tellsEveryMistakeAtOnceWithItsPlace() {
        var ana = Person.named("ana").showing("ai.prompting", 5).wanting("skill.lead", 0);
        var zoe = Person.named("zoe").avoiding(Set.of("zoe")).accepting(0);
        var walter = Person.named("walter");
        var weights = new Weights(List.of(100, -1), List.of(70, 90, 100), 3, 1, -20, 0);
        var request = MatchRequest.of(
                        List.of(ana, zoe, ana),
                        List.of(walter),
                        Policy.standard().weighing(weights))
                .reporting(Map.of("ana", "walter", "walter", "ana", "zoe", "nobody"))
                .banning(Set.of(new JuniorWithSenior("ana", "greta")));

        assertThat(Matcher.problems(request))
                .extracting(Problem::subject, Problem::field)
                .contains(
                        org.assertj.core.api.Assertions.tuple("ana", "id"),
                        org.assertj.core.api.Assertions.tuple("ana", "manager"),
                        org.assertj.core.api.Assertions.tuple("ana", "shows/0/level"),
                        org.assertj.core.api.Assertions.tuple("ana", "wants/0/level"),
                        org.assertj.core.api.Assertions.tuple("bans", "ana/greta"),
                        org.assertj.core.api.Assertions.tuple("policy", "weights/otherDepartment"),
                        org.assertj.core.api.Assertions.tuple("policy", "weights/wishRank/1"),
                        org.assertj.core.api.Assertions.tuple("zoe", "avoids"),
                        org.assertj.core.api.Assertions.tuple("zoe", "capacity"),
                        org.assertj.core.api.Assertions.tuple("zoe", "manager"));
    }

    @Test
    void refusesALockThatBreaksAHardRule() {
        var ana = Person.named("ana").showing("ai.prompting", 4).inTeam("red").speaking("fr");
        var walter = Person.named("walter")
                .wanting("ai.prompting", 1)
                .inTeam("red")
                .speaking("fr")
                .ranked(3);
        var request = MatchRequest.of(List.of(ana), List.of(walter), Policy.standard())
                .locking(Set.of(new JuniorWithSenior("ana", "walter")));

        assertThat(Matcher.problems(request))
                .containsExactly(new Problem("locks", "ana/walter", "breaks the rule SAME_TEAM"));
    }

    @Test
    void doesNotTellThatAPrivateWishForbidsALock() {
        var ana = Person.named("ana").showing("ai.prompting", 4).speaking("fr").avoiding(Set.of("walter"));
        var walter =
                Person.named("walter").wanting("ai.prompting", 1).speaking("fr").ranked(3);
        var request = MatchRequest.of(List.of(ana), List.of(walter), Policy.standard())
                .locking(Set.of(new JuniorWithSenior("ana", "walter")));

        assertThat(Matcher.problems(request))
                .containsExactly(new Problem("locks", "ana/walter", "breaks a private rule"));
    }
}
