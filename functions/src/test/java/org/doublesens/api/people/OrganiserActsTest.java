package org.doublesens.api.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.doublesens.api.entry.LessonNames;
import org.doublesens.link.Purpose;
import org.doublesens.program.Digest;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Phase;
import org.doublesens.program.Somebody;
import org.junit.jupiter.api.Test;

/// What the organiser approves on a short page, once.
final class OrganiserActsTest {
    @Test
    void approvesThePairsOnce() {
        var house = new House(Phase.MATCHING);
        house.keep(Household.run());
        var token = house.token("organiser", Purpose.REVIEW, "");

        assertThat(house.get(token, "page=short").page().text()).contains("Lina peut montrer à Walter", "Omar Martin");
        assertThat(house.post(token, House.fields("act", "approve")).heading()).isEqualTo("Les binômes sont approuvés");
        assertThat(house.store()
                        .find(Somebody.SPRING, MatchingRun.class, MatchingRun.FIRST)
                        .orElseThrow()
                        .approved())
                .isNotNull();
        assertThat(house.post(token, House.fields("act", "approve")).heading())
                .isEqualTo("Les binômes étaient déjà approuvés");
    }

    @Test
    void approvesTheDigestWithoutWhatIsLeftOut() {
        var house = new House(Phase.SHARING);
        house.keep(Household.digest(Digest.State.DRAFT));
        var token = house.token("organiser", Purpose.APPROVE, "");
        var fields = House.fields(
                "act",
                "approve",
                "forewordEn",
                "Three months.",
                "leaveOut",
                new LessonNames(house)
                        .hiding(Somebody.SPRING, Household.digest(Digest.State.DRAFT))
                        .lessons()
                        .getFirst()
                        .lesson());

        assertThat(house.post(token, fields).heading()).isEqualTo("La synthèse est approuvée");
        var digest =
                house.store().find(Somebody.SPRING, Digest.class, Digest.ID).orElseThrow();
        assertThat(digest.state()).isEqualTo(Digest.State.APPROVED);
        assertThat(digest.lessons()).hasSize(1);
        assertThat(digest.foreword()).containsValue("Three months.");
        assertThat(house.post(token, fields).heading()).isEqualTo("La synthèse était déjà approuvée");
    }
}
