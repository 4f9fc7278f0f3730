package org.doublesens.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.figures.Months.FEBRUARY;
import static org.doublesens.figures.Months.HELD;
import static org.doublesens.figures.Months.JUNIORS;
import static org.doublesens.figures.Months.MARCH;
import static org.doublesens.figures.Months.figure;
import static org.doublesens.figures.Months.shown;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.doublesens.program.Participant;
import org.doublesens.program.Phase;
import org.doublesens.program.Posture;
import org.doublesens.program.Session;
import org.doublesens.program.Somebody;
import org.doublesens.program.Survey;
import org.junit.jupiter.api.Test;

/// What no figure tells: anything of fewer than five people, by itself or by subtraction, now or a day later.
final class HiddenFiguresTest {
    @Test
    void hidesWhichSideCancelledWhereFourSeniorsStandBehindIt() {
        var months = Months.ofPairs(6).meeting(FEBRUARY, JUNIORS, HELD);
        for (var number = 2; number < 6; number++) {
            for (var pair : months.pairs.subList(0, 4)) {
                months.meeting(pair, FEBRUARY, number, Session.State.CANCELLED_BY_SENIOR);
            }
        }

        assertThat(figure(months.on("2027-06-20"), Measure.CANCELLED_BY_SENIORS))
                .isEqualTo(new Figure.Hidden(
                        Measure.CANCELLED_BY_SENIORS, Group.EVERYBODY, Suppression.Why.FEWER_THAN_FIVE));
    }

    @Test
    void tellsNoSideOfThePledgesWhilePeopleStillThink() {
        var thinking = Months.ofPairs(6).in(Phase.AWARENESS).on("2027-01-20");

        assertThat(Figures.of(thinking))
                .filteredOn(figure -> figure.measure() == Measure.PLEDGE_RATE && figure.group() != Group.EVERYBODY)
                .hasSize(2)
                .allMatch(figure ->
                        figure instanceof Figure.Hidden hidden && hidden.because() == Suppression.Why.NOT_YET);
    }

    @Test
    void hidesAllFiguresOfFourPeople() {
        var months = Months.ofPairs(2)
                .meeting(FEBRUARY, Posture.JUNIOR_MENTORS, Session.State.HELD)
                .saying(FEBRUARY, 2, 5)
                .answeringSurvey(4, 9, 3);

        assertThat(Figures.of(months.on("2027-04-20"))).allMatch(Figure.Hidden.class::isInstance);
    }

    @Test
    void hidesTheSeniorsWhereSubtractingThemFromEverybodyWouldTellOfFourJuniors() {
        var months = Months.ofPairs(4);
        for (var name : Set.of("una", "victor", "wanda", "xavier")) {
            months.participants.add(Somebody.senior(name));
        }

        var figures = Figures.of(months.on("2027-02-20"));

        assertThat(figures)
                .filteredOn(figure -> figure.measure() == Measure.PARTICIPATION)
                .satisfiesExactly(
                        everybody -> assertThat(everybody).isInstanceOf(Figure.Shown.class),
                        juniors -> assertThat(juniors)
                                .isEqualTo(new Figure.Hidden(
                                        Measure.PARTICIPATION, Group.JUNIORS, Suppression.Why.FEWER_THAN_FIVE)),
                        seniors -> assertThat(seniors)
                                .isEqualTo(new Figure.Hidden(
                                        Measure.PARTICIPATION, Group.SENIORS, Suppression.Why.WOULD_REVEAL_ANOTHER)));
    }

    @Test
    void doesNotTakeTenAnswersOfTwoPeopleForAGroup() {
        var months = Months.ofPairs(5);
        for (var month = FEBRUARY; month.isBefore(YearMonth.of(2027, 7)); month = month.plusMonths(1)) {
            months.saying(month, 1, 4);
        }

        assertThat(figure(months.on("2027-10-01"), Measure.USEFULNESS)).isInstanceOf(Figure.Hidden.class);
    }

    @Test
    void tellsNobodysAnswerToWhoReadsTheSameFigureDayAfterDay() {
        var months = Months.ofPairs(8);
        var seen = new HashSet<Integer>();
        for (var month = FEBRUARY; month.isBefore(YearMonth.of(2027, 10)); month = month.plusMonths(1)) {
            var first = month.getMonthValue() % 5;
            for (var pair : months.pairs.subList(first, first + 1 + month.getMonthValue() % 3)) {
                months.say(month, pair, pair.senior(), 2);
                for (var day = 1; day <= month.lengthOfMonth(); day++) {
                    if (figure(months.on(month.atDay(day).toString()), Measure.USEFULNESS) instanceof Figure.Shown it) {
                        seen.add(it.n());
                    }
                }
            }
        }

        var counts = seen.stream().mapToInt(Integer::intValue).sorted().toArray();
        assertThat(counts).isNotEmpty();
        assertThat(counts[0]).isGreaterThanOrEqualTo(5);
        for (var next = 1; next < counts.length; next++) {
            assertThat(counts[next] - counts[next - 1])
                    .as("between %s", Arrays.toString(counts))
                    .isGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void tellsWhatWasSaidInTheSurveyOnlyOnceItIsOver() {
        var open = Months.ofPairs(6);

        assertThat(figure(open.on("2027-04-20"), Measure.RECOMMEND))
                .isEqualTo(new Figure.Hidden(Measure.RECOMMEND, Group.EVERYBODY, Suppression.Why.NOT_YET));
        assertThat(figure(open.answeringSurvey(12, 3, 2).on("2027-04-20"), Measure.RECOMMEND))
                .isInstanceOf(Figure.Shown.class);
    }

    @Test
    void makesTheSidesOfAnOpinionAddUpToEverybody() {
        var months =
                Months.ofPairs(8).saying(FEBRUARY, 8, 4).saying(MARCH, 2, 1).answeringSurvey(16, 8, 2);

        var figures = Figures.of(months.on("2027-06-20")).stream()
                .filter(figure -> figure.measure() == Measure.USEFULNESS)
                .map(Figure.Shown.class::cast)
                .toList();

        assertThat(figures.get(1).n() + figures.get(2).n())
                .isEqualTo(figures.getFirst().n());
    }

    @Test
    void countsALeaverAsBeforeSoThatLeavingTellsNothing() {
        var months = Months.ofPairs(6);
        var before = figure(months.on("2027-02-20"), Measure.FIRST_WISH_RATE);

        months.participants.set(0, months.participants.getFirst().standing(Participant.Standing.LEFT));

        assertThat(figure(months.on("2027-02-20"), Measure.FIRST_WISH_RATE)).isEqualTo(before);
    }

    @Test
    void tellsWhetherPeopleStillUseItOnlyOnceAllIsOver() {
        var months = Months.ofPairs(6).answeringSurvey(12, 9, 3);
        months.surveys.replaceAll(survey -> survey.stillUsing(Survey.StillUsing.WEEKLY));

        assertThat(figure(months.on("2027-06-20"), Measure.STILL_USING))
                .isEqualTo(new Figure.Hidden(Measure.STILL_USING, Group.EVERYBODY, Suppression.Why.NOT_YET));
        assertThat(shown(months.in(Phase.ENDED).on("2027-08-20"), Measure.STILL_USING)
                        .value())
                .isEqualTo(1000);
    }
}
