package org.doublesens.pages.console;

import java.time.LocalDate;
import org.doublesens.pages.Voice;
import org.jspecify.annotations.Nullable;

/// One of the five stages on the way of a cohort.
///
/// @param from    the day it begins, or began; absent where nobody can say
/// @param until   the day it closes at the latest
/// @param planned whether the days are a plan that may still move
public record Step(
        Stage stage,
        State state,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean planned) {

    /// The five.
    public enum Stage {
        INTAKE,
        AWARENESS,
        MATCHING,
        EXCHANGES,
        SHARING;

        /// From 1 to 5.
        public int number() {
            return switch (this) {
                case INTAKE -> 1;
                case AWARENESS -> 2;
                case MATCHING -> 3;
                case EXCHANGES -> 4;
                case SHARING -> 5;
            };
        }

        public String label(Voice voice) {
            return switch (this) {
                case INTAKE -> voice.say("Recueil des savoirs", "Intake");
                case AWARENESS -> voice.say("Sensibilisation", "Awareness");
                case MATCHING -> voice.say("Binômes", "Matching");
                case EXCHANGES -> voice.say("Échanges", "Exchanges");
                case SHARING -> voice.say("Partage", "Sharing");
            };
        }
    }

    /// Where it lies, seen from today.
    public enum State {
        OVER,
        NOW,
        TO_COME
    }

    public String when(Voice voice) {
        var first = from;
        var last = until;
        if (state == State.OVER) {
            return voice.say("c'est fait", "done");
        }
        if (state == State.NOW) {
            return last == null
                    ? voice.say("en cours", "under way")
                    : voice.say("jusqu'au " + day(last, voice), "until " + day(last, voice));
        }
        if (first == null) {
            return voice.say("à venir", "to come");
        }
        return planned
                ? voice.say("vers le " + day(first, voice), "around " + day(first, voice))
                : voice.say("dès le " + day(first, voice), "from " + day(first, voice));
    }

    private static String day(LocalDate day, Voice voice) {
        return voice.shortDay(day);
    }
}
