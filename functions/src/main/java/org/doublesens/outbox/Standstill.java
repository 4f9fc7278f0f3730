package org.doublesens.outbox;

import org.doublesens.program.Cohort;
import org.doublesens.program.Letter;
import org.doublesens.program.Phase;
import org.doublesens.program.Recipient;
import org.doublesens.program.Words;

/// Which letters a cohort that is paused holds back, and which one that was cancelled never sends.
final class Standstill {
    private Standstill() {}

    /// The organiser, who paused it, goes on hearing what they must know.
    static boolean holds(Cohort cohort, Letter letter) {
        return cohort.rests() && !(letter.recipient() instanceof Recipient.Organiser) && !isFit(letter.words());
    }

    static boolean silences(Cohort cohort, Letter letter) {
        return cohort.phase() == Phase.CANCELLED && !isFit(letter.words());
    }

    /// What tells of the standstill itself, takes sessions out of calendars, or answers somebody's own act.
    private static boolean isFit(Words words) {
        return switch (words) {
            case Words.ProgramPaused _, Words.ProgramCancelled _ -> true;
            case Words.SessionCancelled _, Words.KeynoteCancelled _ -> true;
            case Words.Goodbye _, Words.Erased _, Words.ExportReady _ -> true;
            case Words.ConsoleLink _ -> true;
            case Words.ReplyNoted _, Words.ReplyNotUnderstood _ -> true;
            default -> false;
        };
    }
}
