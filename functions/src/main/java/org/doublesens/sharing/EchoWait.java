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
            var closes = days.evening(days.after(opened, WORKING_DAYS_TO_ANSWER));
            return Changes.NONE
                    .once(Gate.of(Gate.ECHO, 1))
                    .once(new Appointment(closes, Appointment.Act.CLOSE_GATE, Gate.ECHO));
        }
        var gate = Changes.NONE.once(Gate.of(Gate.ECHO, asked));
        var day = days.after(opened.plusDays(DAYS_UNTIL_ASKED), 0);
        var closes = days.after(day, WORKING_DAYS_TO_ANSWER);
        return gate.once(Reminder.of(1, closes).at(days.morning(day), Appointment.Act.ASK_ECHO))
                .once(new Appointment(days.evening(closes), Appointment.Act.CLOSE_GATE, Gate.ECHO));
    }
}
