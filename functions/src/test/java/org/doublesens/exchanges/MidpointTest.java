package org.doublesens.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.exchanges.Town.FEBRUARY;
import static org.doublesens.exchanges.Town.LINA;
import static org.doublesens.exchanges.Town.MARCH;
import static org.doublesens.exchanges.Town.WALTER;
import static org.doublesens.program.Somebody.SPRING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.doublesens.program.Appointment.Act;
import org.doublesens.program.Cohort;
import org.doublesens.program.Midpoint;
import org.doublesens.program.Noted;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.Session;
import org.doublesens.program.Somebody;
import org.junit.jupiter.api.Test;

final class MidpointTest {
    private static final String MIDDLE = "2027-03-15T08:00:00Z";

    private final Town town = Town.withOnePair();

    @Test
    void asksBothInTheMiddleMonthOnceTheyHaveMet() {
        town.session(FEBRUARY, 1, "2027-02-10T09:00:00Z", Session.State.HELD);
        town.plan(MARCH);

        town.liveUntil("2027-03-15T07:59:00Z");
        assertThat(town.letters("midpoint-asked")).isEmpty();
        town.liveUntil(MIDDLE);

        assertThat(town.letters("midpoint-asked")).containsExactly("midpoint-asked#lina", "midpoint-asked#walter");
    }

    @Test
    void asksOnceThoughARoundIsPlannedTwice() {
        town.plan(MARCH);
        town.plan(MARCH);

        assertThat(town.appointments(Act.ASK_MIDPOINT)).hasSize(2);
    }

    @Test
    void asksNobodyWhoHasMetNobody() {
        town.session(FEBRUARY, 1, "2027-02-10T09:00:00Z", Session.State.MISSED);
        town.plan(MARCH);

        town.liveUntil(MIDDLE);

        assertThat(town.letters("midpoint-asked")).isEmpty();
    }

    @Test
    void leavesInPeaceWhoIsOnAPauseOrCannotBeReached() {
        town.session(FEBRUARY, 1, "2027-02-10T09:00:00Z", Session.State.HELD);
        town.plan(MARCH);
        town.change(LINA, lina -> lina.pausing(LocalDate.of(2027, 4, 1)));
        town.change(WALTER, walter -> walter.outOfReach());

        town.liveUntil(MIDDLE);

        assertThat(town.letters("midpoint-asked")).isEmpty();
    }

    @Test
    void standsInTheMiddleOrAWeekIntoTheSecondHalf() {
        assertThat(MidpointPlan.day(lasting(1))).isEmpty();
        assertThat(MidpointPlan.day(lasting(2))).contains(LocalDate.of(2027, 3, 8));
        assertThat(MidpointPlan.day(lasting(3))).contains(LocalDate.of(2027, 3, 15));
        assertThat(MidpointPlan.day(lasting(4))).contains(LocalDate.of(2027, 4, 8));
    }

    @Test
    void keepsTheFirstAnswerAndNoneOnceTheExchangesAreOver() {
        var answer = new AnswerMidpoint(town.store);

        assertThat(answer.answer(SPRING, said(LINA, 4, ""))).isEqualTo(new Noted.Done());
        assertThat(answer.answer(SPRING, said(LINA, 1, ""))).isEqualTo(new Noted.Already());
        town.keep(town.cohort().in(Phase.SHARING));
        assertThat(answer.answer(SPRING, said(WALTER, 4, ""))).isEqualTo(new Noted.Closed(Noted.Why.STAGE_CLOSED));

        assertThat(town.store.find(SPRING, Midpoint.class, "lina").orElseThrow().candour())
                .isEqualTo(4);
        assertThat(town.store.find(SPRING, Midpoint.class, "walter")).isEmpty();
    }

    @Test
    void takesNoChangeThatIsAnEssay() {
        var said = said(LINA, 4, "x".repeat(301));

        assertThat(new AnswerMidpoint(town.store).answer(SPRING, said)).isInstanceOf(Noted.Refused.class);
    }

    private static Cohort lasting(int months) {
        return Somebody.cohort().lasting(months).startingRoundsIn(YearMonth.of(2027, 2));
    }

    private static Midpoint said(ParticipantId person, int candour, String change) {
        return new Midpoint(
                person, 3, candour, Midpoint.Rhythm.RIGHT, change, Midpoint.ReadBy.PARTNER, Instant.parse(MIDDLE));
    }
}
