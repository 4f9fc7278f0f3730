package org.doublesens.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.figures.Months.LEADING;
import static org.doublesens.figures.Months.PROMPTING;
import static org.doublesens.program.Somebody.MONDAY;
import static org.doublesens.program.Somebody.answering;
import static org.doublesens.program.Somebody.junior;

import java.util.List;
import java.util.Map;
import org.doublesens.program.Participant;
import org.doublesens.program.Skill;
import org.doublesens.program.SkillMap;
import org.doublesens.program.SkillMap.Moment;
import org.doublesens.program.SkillMap.Row;
import org.doublesens.program.Survey;
import org.junit.jupiter.api.Test;

final class SkillMapsTest {
    private final Participant lina = answering(junior("lina"), List.of(PROMPTING.code()), List.of(LEADING.code()));

    @Test
    void countsWhoCanShowASkillAndWhoWishesForIt() {
        var silent = junior("bea");

        assertThat(SkillMaps.of(List.of(lina, silent), Moment.BEFORE))
                .isEqualTo(new SkillMap(Moment.BEFORE, 1, List.of(new Row(PROMPTING, 1, 0), new Row(LEADING, 0, 1))));
    }

    @Test
    void movesAWishToTheOffersOnceItsLevelIsReached() {
        assertThat(SkillMaps.of(List.of(lina), List.of(saying(LEADING, 3)), Moment.AFTER)
                        .rows())
                .containsExactly(new Row(PROMPTING, 1, 0), new Row(LEADING, 1, 0));
        assertThat(SkillMaps.of(List.of(lina), List.of(saying(LEADING, 2)), Moment.AFTER)
                        .rows())
                .containsExactly(new Row(PROMPTING, 1, 0), new Row(LEADING, 0, 1));
    }

    @Test
    void countsALeaverStillSoThatTheMapDoesNotTellWhatTheyHadSaid() {
        var gone = lina.standing(Participant.Standing.LEFT);

        assertThat(SkillMaps.of(List.of(gone), Moment.AFTER).rows())
                .isEqualTo(SkillMaps.of(List.of(lina), Moment.AFTER).rows());
    }

    @Test
    void showsNoCountUnderFiveAndNoneThatWouldRevealIt() {
        var map = new SkillMap(
                Moment.BEFORE,
                30,
                List.of(new Row(PROMPTING, 12, 4), new Row(LEADING, 6, 9), new Row(new Skill("data.viz"), 7, 20)));

        assertThat(ShownSkillMap.of(map).rows())
                .containsExactly(
                        new ShownSkillMap.Row(PROMPTING, 12, null),
                        new ShownSkillMap.Row(LEADING, 6, null),
                        new ShownSkillMap.Row(new Skill("data.viz"), 7, 20));
    }

    @Test
    void showsNothingOfFourPeople() {
        var map = new SkillMap(Moment.BEFORE, 4, List.of(new Row(PROMPTING, 4, 4)));

        assertThat(ShownSkillMap.of(map)).isEqualTo(new ShownSkillMap(Moment.BEFORE, null, List.of()));
    }

    private Survey saying(Skill skill, int level) {
        return new Survey(lina.participantId(), 1, Map.of(skill, level), "", 9, Survey.Again.SAME_ROLE, MONDAY, null);
    }
}
