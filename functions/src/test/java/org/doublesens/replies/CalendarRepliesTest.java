package org.doublesens.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.replies.Post.TO_COME;
import static org.doublesens.replies.Post.calendar;

import java.util.List;
import org.doublesens.program.Audit;
import org.doublesens.program.Phase;
import org.doublesens.program.Session;
import org.doublesens.program.Somebody;
import org.doublesens.program.Words;
import org.doublesens.replies.Arrival.Verdict;
import org.junit.jupiter.api.Test;

/// What a calendar answers to an invitation: a decline brings other hours, and nothing else moves anything.
final class CalendarRepliesTest {
    private final Post post = new Post(Phase.EXCHANGES);

    @Test
    void aCalendarThatDeclinesBringsOtherHoursOnce() {
        assertThat(post.arrive("calendar@" + Post.DOMAIN, calendar("lina@example.org", "DECLINED", 0), Verdict.NONE))
                .isEqualTo(Hearing.ACTED);
        assertThat(post.arrive("calendar@" + Post.DOMAIN, calendar("lina@example.org", "DECLINED", 0), Verdict.NONE))
                .isEqualTo(Hearing.HEARD_BEFORE);

        assertThat(post.letters(Words.SlotsOffered.class)).hasSize(1);
        assertThat(post.find(Session.class, TO_COME).orElseThrow().state()).isEqualTo(Session.State.PLANNED);
    }

    @Test
    void aCalendarThatAcceptsIsNotedAndOneThatHesitatesIsNot() {
        var before = post.everything();
        assertThat(post.arrive("calendar@" + Post.DOMAIN, calendar("lina@example.org", "TENTATIVE", 0)))
                .isEqualTo(Hearing.NOTHING_ASKED);
        assertThat(post.everything()).isEqualTo(before);

        assertThat(post.arrive("calendar@" + Post.DOMAIN, calendar("lina@example.org", "ACCEPTED", 0)))
                .isEqualTo(Hearing.ACTED);
        assertThat(post.store().all(Somebody.SPRING, Audit.class))
                .singleElement()
                .satisfies(audit -> assertThat(audit.what()).isEqualTo("accepted-invitation"))
                .satisfies(audit -> assertThat(audit.who()).isEqualTo("participant"));
    }

    @Test
    void aCalendarThatProposesAnotherTimeBringsOtherHoursAndMovesNothing() {
        var counter = calendar("lina@example.org", "TENTATIVE", 0)
                .replace("METHOD:REPLY", "METHOD:COUNTER")
                .replace("method=REPLY", "method=COUNTER")
                .replace("END:VEVENT", "DTSTART:20270301T030000Z\r\nEND:VEVENT");
        var planned = post.find(Session.class, TO_COME).orElseThrow();

        assertThat(post.arrive("calendar@" + Post.DOMAIN, counter)).isEqualTo(Hearing.ACTED);

        assertThat(post.letters(Words.SlotsOffered.class)).hasSize(1);
        assertThat(post.find(Session.class, TO_COME)).contains(planned);
    }

    @Test
    void aCalendarThatDelegatesOrAsksForAFreshCopyDoesNoHarm() {
        var before = post.everything();
        var delegated = calendar("lina@example.org", "DELEGATED", 0);
        var toSomebody = delegated.replace(
                "END:VEVENT",
                "ATTENDEE;DELEGATED-FROM=\"mailto:lina@example.org\":mailto:eve@evil.example\r\nEND:VEVENT");
        var refresh = calendar("lina@example.org", "NEEDS-ACTION", 0).replace("METHOD:REPLY", "METHOD:REFRESH");

        for (var answer : List.of(delegated, toSomebody, refresh)) {
            assertThat(post.arrive("calendar@" + Post.DOMAIN, answer)).isEqualTo(Hearing.IGNORED);
        }
        assertThat(post.everything()).isEqualTo(before);
    }

    @Test
    void anAnswerToAnOldHourOrForSomebodyElseOrToAnUnknownMeetingCountsForNothing() {
        var before = post.everything();

        for (var answer : List.of(
                calendar("lina@example.org", "DECLINED", 1),
                calendar("eve@evil.example", "DECLINED", 0),
                calendar("walter@example.org", "lina@example.org", "DECLINED", 0, TO_COME),
                calendar("omar@example.org", "DECLINED", 0),
                calendar("lina@example.org", "lina@example.org", "DECLINED", 0, "2027-02#nobody#1"))) {
            assertThat(post.arrive("calendar@" + Post.DOMAIN, answer)).isEqualTo(Hearing.IGNORED);
        }
        assertThat(post.arrive("calendar@" + Post.DOMAIN, calendar("lina@example.org", "DECLINED", 0), Verdict.FAIL))
                .isEqualTo(Hearing.IGNORED);
        assertThat(post.everything()).isEqualTo(before);
    }
}
