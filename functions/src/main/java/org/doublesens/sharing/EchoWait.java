package org.doublesens.sharing;

import java.time.LocalDate;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Gate;

/// The last wait: 60 days until the question, then ten working days for the answers.
record EchoWait(int asked, LocalDate opened, Days days) {
    private static final int DAYS_UNTIL_ASKED = 60;
    private static final int WORKING_DAYS_TO_ANSWER = 10;

    /// Where nobody is to be asked the wait is as long as the answers would have taken, so that the digest reaches
    /// those whose week was full.
    Changes changes() {
        if (asked == 0) {
            return Gate.awaiting(Gate.ECHO, 1, days.evening(days.after(opened, WORKING_DAYS_TO_ANSWER)));
        }
        var day = days.after(opened.plusDays(DAYS_UNTIL_ASKED), 0);
        var closes = days.after(day, WORKING_DAYS_TO_ANSWER);
        return Gate.awaiting(Gate.ECHO, asked, days.evening(closes))
                .once(Reminder.of(1, closes).at(days.morning(day), Appointment.Act.ASK_ECHO));
    }
}
