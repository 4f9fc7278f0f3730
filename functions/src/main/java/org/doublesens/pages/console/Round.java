package org.doublesens.pages.console;

import java.time.YearMonth;
import java.util.List;
import org.doublesens.pages.Voice;

/// One month of the exchanges.
///
/// @param juniorsLead pairs in which the junior leads this month
/// @param counts      sessions by what became of them, those that are none left out
public record Round(YearMonth month, boolean current, int juniorsLead, int seniorsLead, List<Count> counts) {

    /// What became of some sessions.
    public record Count(Fate fate, int sessions) {}

    /// What becomes of a session.
    public enum Fate {
        HELD,
        TO_COME,
        AWAITING,
        FELL_THROUGH,
        UNKNOWN;

        public String label(Voice voice) {
            return switch (this) {
                case HELD -> voice.say("tenues", "held");
                case TO_COME -> voice.say("à venir", "to come");
                case AWAITING -> voice.say("retours attendus", "feedback awaited");
                case FELL_THROUGH -> voice.say("pas eu lieu", "did not take place");
                case UNKNOWN -> voice.say("sans nouvelle", "nobody said");
            };
        }

        public String shade() {
            return switch (this) {
                case HELD -> "shade-paired";
                case TO_COME -> "shade-soon";
                case AWAITING -> "shade-answered";
                case FELL_THROUGH -> "shade-waiting";
                case UNKNOWN -> "shade-invited";
            };
        }
    }

    public Round {
        counts = List.copyOf(counts);
    }

    public int sessions() {
        return counts.stream().mapToInt(Count::sessions).sum();
    }

    public List<Share<Count>> shares() {
        return Share.of(counts, Count::sessions);
    }
}
