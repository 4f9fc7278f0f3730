package org.doublesens.link;

import java.time.Duration;

/// What a link lets its holder do: one link, one person, one purpose.
public enum Purpose {
    /// The intake form.
    SKILLS(60),
    /// The charter with its pledge, and the self-check for seniors.
    PLEDGE(60),
    /// One's pair and why; ask for a new partner. Subject: the pair.
    PAIR(240),
    /// Move or cancel a session, set its aim. Subject: the session.
    SESSION(45),
    /// The feedback after a session. Subject: the session.
    PULSE(30),
    /// The questions half-way.
    MIDPOINT(60),
    /// The closing survey.
    SURVEY(45),
    /// The one question 60 days later.
    ECHO(45),
    /// The digest, asking for a flash session, withdrawing one's lesson.
    DIGEST(365),
    /// Propose a talk, or vote for one. Subject: the speaker, empty to propose.
    KEYNOTE(90),
    PAUSE(365),
    LEAVE(365),
    /// See, export, erase.
    PRIVACY(365),
    /// The one-click header of RFC 8058: POST stops the letters.
    UNSUBSCRIBE(365),
    /// The organiser reviews the pairs.
    REVIEW(45),
    /// The organiser edits and approves the digest.
    APPROVE(45),
    /// The organiser's console.
    CONSOLE(14),
    /// One visit of the console: what its cookie holds, and no link ever does.
    CONSOLE_VISIT(1);

    private final int days;

    Purpose(int days) {
        this.days = days;
    }

    /// How long a link for it stays valid.
    public Duration lifetime() {
        return Duration.ofDays(days);
    }
}
