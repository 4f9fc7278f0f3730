package org.doublesens.local.people;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How somebody deals with their mail.
public sealed interface Temperament {

    /// Answers within the hour.
    record Prompt() implements Temperament {}

    /// Answers after a day or three.
    record Slow() implements Temperament {}

    /// Answers, and moves the first session they are invited to.
    record Moving() implements Temperament {}

    /// Answers until they have had enough, and then leaves.
    ///
    /// @param after how long after their first mail
    record Leaving(Duration after) implements Temperament {}

    /// Answers, and cancels the first sessions they are invited to.
    record Cancelling(int sessions) implements Temperament {}

    /// Answers until they need a pause, and goes on after it.
    ///
    /// @param after how long after their first mail
    record Pausing(Duration after, Duration length) implements Temperament {}

    /// Answers by plain reply what a letter says can be answered so, and declines the first invitation in the calendar.
    record Writing() implements Temperament {}

    /// Answers nothing, ever.
    record Silent() implements Temperament {}

    /// How long a mail lies unread.
    default Duration pause(RandomGenerator chance) {
        return switch (this) {
            case Prompt _, Moving _, Leaving _, Cancelling _, Pausing _, Writing _ ->
                Duration.ofMinutes(chance.nextInt(5, 60));
            case Slow _ -> Duration.ofHours(chance.nextInt(20, 70));
            case Silent _ -> Duration.ofDays(1);
        };
    }

    /// A mix as cohorts have it: most answer at once, every fifth takes days.
    static Temperament usual(RandomGenerator chance) {
        return chance.nextInt(5) == 0 ? new Slow() : new Prompt();
    }
}
