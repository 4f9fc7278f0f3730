package org.doublesens.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairTest {
    private static final Skill PROMPTING = new Skill("ai.prompting");
    private static final Skill VIDEO = new Skill("social.video");
    private static final YearMonth FEBRUARY = YearMonth.of(2027, 2);

    @Test
    void showsTheMostWantedFirstThenWhatWasNotShownYet() {
        assertThat(pair().nextTopic(Posture.JUNIOR_MENTORS, List.of())).contains(PROMPTING);
        assertThat(pair().nextTopic(Posture.JUNIOR_MENTORS, List.of(PROMPTING))).contains(VIDEO);
        assertThat(pair().nextTopic(Posture.JUNIOR_MENTORS, List.of(PROMPTING, VIDEO)))
                .contains(PROMPTING);
    }

    @Test
    void hasNoTopicForASideThatShowsNothing() {
        assertThat(pair().nextTopic(Posture.SENIOR_MENTORS, List.of())).isEmpty();
    }

    @Test
    void aSessionKeepsItsNumberHoweverOftenItIsRewritten() {
        var session = new Session(
                pair().pairId(),
                FEBRUARY,
                2,
                0,
                Instant.EPOCH,
                15,
                Posture.JUNIOR_MENTORS,
                PROMPTING,
                "",
                0,
                Session.State.PLANNED);

        assertThat(session.at(7)).returns(2, Session::number).returns(7, Session::version);
    }

    private static Pair pair() {
        var lina = new ParticipantId("lina");
        var walter = new ParticipantId("walter");
        return new Pair(
                Pair.idOf(List.of(lina), walter),
                0,
                List.of(lina),
                walter,
                Posture.JUNIOR_MENTORS,
                Pair.State.MEETING,
                List.of(new Showing(PROMPTING, 1, 1, 4), new Showing(VIDEO, 2, 1, 4)),
                List.of(),
                0,
                FEBRUARY,
                FEBRUARY);
    }
}
