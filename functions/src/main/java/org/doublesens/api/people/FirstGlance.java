package org.doublesens.api.people;

import java.util.ArrayList;
import java.util.List;
import org.doublesens.link.Link;
import org.doublesens.program.Cohort;
import org.doublesens.program.EntryKey;
import org.doublesens.program.Lesson;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Pulse;
import org.doublesens.program.Session;

/// What a link gives away about what its page will need, so that one trip brings all of it.
final class FirstGlance {
    private FirstGlance() {}

    static List<EntryKey> at(Link link) {
        var keys = new ArrayList<EntryKey>();
        keys.add(new EntryKey(Cohort.class, link.cohort().value()));
        keys.add(new EntryKey(Participant.class, link.holder()));
        switch (link.purpose()) {
            case PAIR -> keys.add(new EntryKey(Pair.class, link.subject()));
            case SESSION -> keys.addAll(ofSession(link.subject()));
            case PULSE -> {
                keys.addAll(ofSession(link.subject()));
                var answer = Pulse.idOf(link.subject(), new ParticipantId(link.holder()));
                keys.add(new EntryKey(Pulse.class, answer));
                keys.add(new EntryKey(Lesson.class, answer));
            }
            case SKILLS,
                    PLEDGE,
                    MIDPOINT,
                    SURVEY,
                    ECHO,
                    DIGEST,
                    KEYNOTE,
                    PAUSE,
                    LEAVE,
                    PRIVACY,
                    UNSUBSCRIBE,
                    REVIEW,
                    APPROVE,
                    CONSOLE,
                    CONSOLE_VISIT -> {}
        }
        return keys;
    }

    private static List<EntryKey> ofSession(String session) {
        return List.of(
                new EntryKey(Session.class, session),
                new EntryKey(Pair.class, Session.pairOf(session).value()));
    }
}
