package org.doublesens.gates;

import java.util.List;
import java.util.stream.Stream;
import org.doublesens.program.Appointment;
import org.doublesens.program.CohortId;
import org.doublesens.program.Entry;
import org.doublesens.program.EntryKey;
import org.doublesens.program.Letter;
import org.doublesens.program.OneLook;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.Session;

/// What due appointments give away about what their keepers will look at, so that two trips bring all of it.
final class Foresight {
    private Foresight() {}

    static void gather(OneLook look, CohortId cohort, List<Appointment> due) {
        var subjects =
                look.findAll(cohort, due.stream().flatMap(Foresight::subjects).toList());
        look.findAll(cohort, subjects.stream().flatMap(Foresight::people).toList());
    }

    private static Stream<EntryKey> subjects(Appointment due) {
        var subject = due.subject();
        return switch (due.act()) {
            case SEND_LETTER -> Stream.of(new EntryKey(Letter.class, subject));
            case SESSION_TOMORROW, PULSE, REMIND_PULSE, CLOSE_PULSE ->
                Stream.of(
                        new EntryKey(Session.class, subject),
                        new EntryKey(Pair.class, Session.pairOf(subject).value()));
            case CHECK_PAIR -> Stream.of(new EntryKey(Pair.class, subject));
            case REMIND_SKILLS, END_PAUSE -> Stream.of(new EntryKey(Participant.class, subject));
            case AWARENESS_LETTER, REMIND_PLEDGE ->
                Stream.of(new EntryKey(Participant.class, subject.substring(subject.indexOf('#') + 1)));
            case CLOSE_GATE,
                    REMIND_REVIEW,
                    END_EXTENSION,
                    KEYNOTE_CALL,
                    KEYNOTE_HELD,
                    KEYNOTE_OFF,
                    ASK_MIDPOINT,
                    REMIND_SURVEY,
                    REMIND_APPROVAL,
                    ASK_ECHO,
                    TELL_TO_DO -> Stream.of();
        };
    }

    private static Stream<EntryKey> people(Entry subject) {
        return subject instanceof Pair pair
                ? pair.people().stream().map(id -> new EntryKey(Participant.class, id.value()))
                : Stream.of();
    }
}
