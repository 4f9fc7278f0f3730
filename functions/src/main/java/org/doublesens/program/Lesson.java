package org.doublesens.program;

import org.jspecify.annotations.Nullable;

/// One thing to pass on, shared as far as its author allows.
public record Lesson(
        String session,
        ParticipantId author,
        int version,
        @Nullable Skill skill,
        String text,
        Share share) implements Entry {

    /// How far a lesson may go.
    public enum Share {
        NO,
        UNNAMED,
        NAMED
    }

    @Override
    public String id() {
        return Pulse.idOf(session, author);
    }

    public Lesson saying(String words, Share consent) {
        return new Lesson(session, author, version, skill, words, consent);
    }

    public Lesson withdrawn() {
        return new Lesson(session, author, version, skill, text, Share.NO);
    }

    Lesson at(int number) {
        return new Lesson(session, author, number, skill, text, share);
    }
}
