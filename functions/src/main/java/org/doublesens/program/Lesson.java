package org.doublesens.program;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/// One thing to pass on, shared as far as its author allows.
@RecordBuilder
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
        return LessonBuilder.builder(this).text(words).share(consent).build();
    }

    public Lesson withdrawn() {
        return LessonBuilder.from(this).withShare(Share.NO);
    }

    Lesson at(int number) {
        return LessonBuilder.from(this).withVersion(number);
    }
}
