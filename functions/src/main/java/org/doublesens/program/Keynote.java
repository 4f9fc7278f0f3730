package org.doublesens.program;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/// A junior's 15-minute talk on a subject of their choice.
///
/// @param votes    those who want a flash session on it
@RecordBuilder
public record Keynote(ParticipantId speaker, int version, String subject, Instant starts, Set<ParticipantId> votes)
        implements Entry {
    public static final int MINUTES = 15;

    public Keynote {
        votes = Set.copyOf(votes);
    }

    @Override
    public String id() {
        return speaker.value();
    }

    /// What the letters about it are told apart by: a talk that is planned anew is another one.
    public String meaning() {
        return speaker.value() + "#" + starts;
    }

    public Keynote votedBy(ParticipantId person) {
        var more = new TreeSet<>(votes);
        more.add(person);
        return KeynoteBuilder.from(this).withVotes(more);
    }

    Keynote at(int number) {
        return KeynoteBuilder.from(this).withVersion(number);
    }
}
