package org.doublesens.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.figures.Months.FEBRUARY;
import static org.doublesens.figures.Months.HELD;
import static org.doublesens.figures.Months.JUNIORS;
import static org.doublesens.figures.Months.MARCH;
import static org.doublesens.figures.Months.SENIORS;
import static org.doublesens.figures.Months.figure;
import static org.doublesens.figures.Months.shown;
import static org.doublesens.program.Somebody.junior;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.doublesens.program.Format;
import org.doublesens.program.Lesson;
import org.doublesens.program.Mailbag;
import org.doublesens.program.Midpoint;
import org.doublesens.program.Posture;
import org.doublesens.program.Session;
import org.doublesens.program.Side;
import org.junit.jupiter.api.Test;

final class FiguresTest {
    @Test
    void countsHowFarPeopleCame() {
        var months = Months.ofPairs(6);
        for (var name : Set.of("bea", "carl", "dina")) {
            months.participants.add(junior(name));
        }

        var evidence = months.on("2027-02-20");

        assertThat(shown(evidence, Measure.PARTICIPATION).value()).isEqualTo(800);
        assertThat(shown(evidence, Measure.PARTICIPATION).n()).isEqualTo(15);
        assertThat(shown(evidence, Measure.INTAKE_COMPLETION).value()).isEqualTo(1000);
        assertThat(shown(evidence, Measure.PLEDGE_RATE).n()).isEqualTo(12);
        assertThat(shown(evidence, Measure.MATCH_RATE).value()).isEqualTo(1000);
        assertThat(shown(evidence, Measure.FIRST_WISH_RATE).value()).isEqualTo(1000);
        assertThat(shown(evidence, Measure.RECIPROCITY_AT_MATCH).n()).isEqualTo(6);
        assertThat(shown(evidence, Measure.UNMET_DEMAND).value()).isZero();
    }

    @Test
    void countsSessionsAndTheMinutesTaughtEachWay() {
        var months = Months.ofPairs(6)
                .meeting(FEBRUARY, Posture.JUNIOR_MENTORS, Session.State.HELD)
                .meeting(MARCH, Posture.SENIOR_MENTORS, Session.State.HELD)
                .meeting(YearMonth.of(2027, 4), Posture.JUNIOR_MENTORS, Session.State.MISSED);

        var evidence = months.on("2027-03-20");

        assertThat(shown(evidence, Measure.SESSION_COMPLETION).value()).isEqualTo(667);
        assertThat(shown(evidence, Measure.SESSION_COMPLETION).n()).isEqualTo(18);
        assertThat(shown(evidence, Measure.MINUTES_BY_JUNIORS).value()).isEqualTo(90);
        assertThat(shown(evidence, Measure.MINUTES_BY_SENIORS).value()).isEqualTo(90);
        assertThat(shown(evidence, Measure.SWAP_ADHERENCE).value()).isEqualTo(500);
        assertThat(shown(evidence, Measure.SWAP_ADHERENCE).n()).isEqualTo(12);
        assertThat(shown(evidence, Measure.ACTIVE_PAIRS).value()).isEqualTo(1000);
        assertThat(shown(evidence, Measure.ACTIVE_PAIRS).period())
                .isEqualTo(new Period(LocalDate.parse("2027-02-27"), LocalDate.parse("2027-03-20")));
        assertThat(shown(months.on("2027-05-20"), Measure.ACTIVE_PAIRS).value()).isZero();
    }

    @Test
    void countsWhatPeopleSaid() {
        var months = Months.ofPairs(6)
                .meeting(FEBRUARY, Posture.JUNIOR_MENTORS, Session.State.HELD)
                .saying(FEBRUARY, 3, 5)
                .answeringSurvey(10, 10, 3);
        months.saying(FEBRUARY, 0, 0);
        months.say(FEBRUARY, months.pairs.get(4), months.pairs.get(4).senior(), 3);
        var pulse = months.pulses.getFirst();
        months.lessons.add(new Lesson(pulse.session(), pulse.person(), 1, null, "Ask small.", Lesson.Share.UNNAMED));
        months.lessons.add(
                new Lesson(pulse.session(), months.pairs.getFirst().senior(), 1, null, "Mine.", Lesson.Share.NO));

        var evidence = months.on("2027-04-20");

        assertThat(shown(evidence, Measure.PULSE_RESPONSE).value()).isEqualTo(583);
        assertThat(shown(evidence, Measure.PULSE_RESPONSE).n()).isEqualTo(12);
        assertThat(shown(evidence, Measure.USEFULNESS).value()).isEqualTo(857);
        assertThat(shown(evidence, Measure.USEFULNESS_MEAN).value()).isEqualTo(471);
        assertThat(shown(evidence, Measure.ROLE_REVERSION).value()).isZero();
        assertThat(shown(evidence, Measure.FIT).n()).isEqualTo(7);
        assertThat(shown(evidence, Measure.RECOMMEND).value()).isEqualTo(100);
        assertThat(shown(evidence, Measure.SKILL_GAIN).value()).isEqualTo(200);
        assertThat(shown(evidence, Measure.SKILL_GAIN_SHARE).value()).isEqualTo(1000);
        assertThat(shown(evidence, Measure.REPEAT_INTENT).value()).isEqualTo(1000);
        assertThat(shown(evidence, Measure.BEHAVIOUR_CHANGE).value()).isZero();
        assertThat(shown(evidence, Measure.BEHAVIOUR_CHANGE).n()).isEqualTo(10);
        assertThat(shown(evidence, Measure.LESSONS_SHARED).value()).isEqualTo(1);
    }

    @Test
    void countsHowLongPeopleWaited() {
        var months = Months.ofPairs(6).published(21, 26, 26, 26, 30, 60).meeting(FEBRUARY, JUNIORS, HELD);

        var evidence = months.on("2027-03-20");

        assertThat(shown(evidence, Measure.TIME_TO_MATCH).value()).isEqualTo(26);
        assertThat(shown(evidence, Measure.TIME_TO_MATCH).n()).isEqualTo(12);
        assertThat(shown(evidence, Measure.TIME_TO_FIRST_SESSION).value()).isEqualTo(11);
        assertThat(shown(evidence, Measure.TIME_TO_FIRST_SESSION).n()).isEqualTo(6);
    }

    @Test
    void countsCancelledSessionsAndOfWhichSideOnlyOnceTheirMonthIsOver() {
        var months = Months.ofPairs(6)
                .meeting(FEBRUARY, JUNIORS, HELD)
                .meeting(MARCH, JUNIORS, Session.State.CANCELLED_BY_SENIOR);
        months.pairs.forEach(pair -> months.meeting(pair, MARCH, 2, Session.State.CANCELLED_BY_JUNIOR));

        assertThat(shown(months.on("2027-03-20"), Measure.CANCEL_RATE).value()).isZero();
        assertThat(shown(months.on("2027-04-20"), Measure.CANCEL_RATE).value()).isEqualTo(667);
        assertThat(figure(months.on("2027-03-20"), Measure.CANCELLED_BY_SENIORS))
                .isInstanceOf(Figure.Hidden.class);
        assertThat(shown(months.on("2027-04-20"), Measure.CANCELLED_BY_SENIORS).value())
                .isEqualTo(500);
    }

    @Test
    void countsWhoShowsSomethingAndHowEvenlyBothWays() {
        var months = Months.ofPairs(6).meeting(FEBRUARY, JUNIORS, HELD).meeting(MARCH, SENIORS, HELD);
        months.meeting(months.pairs.getFirst(), FEBRUARY, 2, HELD);

        var evidence = months.on("2027-04-20");

        assertThat(shown(evidence, Measure.MENTOR_UTILISATION).value()).isEqualTo(1000);
        assertThat(shown(evidence, Measure.MENTOR_UTILISATION).n()).isEqualTo(12);
        assertThat(shown(months.on("2027-03-20"), Measure.MENTOR_UTILISATION).value())
                .isEqualTo(500);
        assertThat(shown(evidence, Measure.RECIPROCITY_BALANCE).value()).isEqualTo(1000);
        assertThat(shown(evidence, Measure.SESSIONS_PER_PAIR).value()).isEqualTo(217);
    }

    @Test
    void saysThatNothingIsGivenBackWhereAPairWentOneWayOnly() {
        var months = Months.ofPairs(6).meeting(FEBRUARY, JUNIORS, HELD).meeting(MARCH, JUNIORS, HELD);

        assertThat(shown(months.on("2027-04-20"), Measure.RECIPROCITY_BALANCE).value())
                .isZero();
    }

    @Test
    void doesNotCountWhatAFormatDoesNotHave() {
        var months = Months.ofPairs(6).meeting(FEBRUARY, JUNIORS, HELD).in(Format.FLASH);

        assertThat(figure(months.on("2027-04-20"), Measure.SWAP_ADHERENCE))
                .isEqualTo(
                        new Figure.Hidden(Measure.SWAP_ADHERENCE, Group.EVERYBODY, Suppression.Why.NOT_IN_THIS_FORMAT));
    }

    @Test
    void countsANewPartnerAsARematch() {
        var months = Months.ofPairs(6);
        months.addPair(months.participants.get(0), months.participants.get(3), YearMonth.of(2027, 3));

        assertThat(shown(months.on("2027-04-20"), Measure.REMATCH_RATE).value()).isEqualTo(143);
        assertThat(shown(months.on("2027-04-20"), Measure.REMATCH_RATE).n()).isEqualTo(7);
    }

    @Test
    void countsHowManyMailsAWeekPeopleGot() {
        var months = Months.ofPairs(6);
        for (var person : months.participants) {
            var days = Stream.of("2027-01-04", "2027-01-07", "2027-01-12", "2027-01-20", "2027-04-02")
                    .map(LocalDate::parse)
                    .toList();
            months.mailbags.add(new Mailbag(person.id(), 1, days, List.of()));
        }

        var evidence = months.on("2027-03-20");

        assertThat(shown(evidence, Measure.MAIL_LOAD).value()).isEqualTo(1);
        assertThat(shown(evidence, Measure.MAIL_LOAD_HIGH).value()).isEqualTo(2);
        assertThat(shown(evidence, Measure.MAIL_LOAD).n()).isEqualTo(36);
        assertThat(shown(evidence, Measure.MAIL_LOAD).period())
                .isEqualTo(new Period(LocalDate.parse("2027-01-04"), LocalDate.parse("2027-01-24")));
    }

    @Test
    void tellsHowFreelyPeopleSpeakOnceTheSurveyIsOver() {
        var months = Months.ofPairs(6);
        for (var person : months.participants) {
            var candour = person.side() == Side.JUNIOR ? 4 : 3;
            months.midpoints.add(new Midpoint(
                    person.participantId(),
                    3,
                    candour,
                    Midpoint.Rhythm.RIGHT,
                    "",
                    Midpoint.ReadBy.NOBODY,
                    Instant.EPOCH));
        }

        assertThat(figure(months.on("2027-06-20"), Measure.PSYCHOLOGICAL_SAFETY))
                .isInstanceOf(Figure.Hidden.class);
        assertThat(shown(months.answeringSurvey(12, 9, 3).on("2027-06-20"), Measure.PSYCHOLOGICAL_SAFETY)
                        .value())
                .isEqualTo(350);
    }

    @Test
    void saysEveryMeasureOnceForEverybodyAndForEachSideWhereItIsTold() {
        var figures = Figures.of(Months.ofPairs(6).on("2027-02-20"));

        assertThat(figures)
                .extracting(figure -> figure.measure() + " " + figure.group())
                .doesNotHaveDuplicates();
        assertThat(figures)
                .filteredOn(figure -> figure.group() == Group.EVERYBODY)
                .extracting(Figure::measure)
                .containsExactly(Measure.values());
        assertThat(figures)
                .filteredOn(figure -> figure.group() != Group.EVERYBODY)
                .allMatch(figure -> figure.measure().isBySide());
    }
}
