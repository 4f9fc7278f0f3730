package org.doublesens.exchanges;

import static org.doublesens.program.Appointment.Act.ASK_MIDPOINT;
import static org.doublesens.program.Appointment.Act.CHECK_PAIR;
import static org.doublesens.program.Appointment.Act.CLOSE_PULSE;
import static org.doublesens.program.Appointment.Act.END_PAUSE;
import static org.doublesens.program.Appointment.Act.KEYNOTE_CALL;
import static org.doublesens.program.Appointment.Act.KEYNOTE_HELD;
import static org.doublesens.program.Appointment.Act.KEYNOTE_OFF;
import static org.doublesens.program.Appointment.Act.PULSE;
import static org.doublesens.program.Appointment.Act.REMIND_PULSE;
import static org.doublesens.program.Appointment.Act.SESSION_TOMORROW;

import java.time.InstantSource;
import java.util.Map;
import org.doublesens.program.Appointment;
import org.doublesens.program.Keeper;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.WorkingDays;

/// Who keeps which of this stage's appointments.
public final class ExchangeKeepers {
    private ExchangeKeepers() {}

    public static Map<Appointment.Act, Keeper> all(ProgramStore store, InstantSource clock, WorkingDays workingDays) {
        return Map.of(
                ASK_MIDPOINT, new AskMidpoint(store, clock),
                SESSION_TOMORROW, new SessionTomorrow(store, clock, workingDays),
                PULSE, new AskPulse(store, clock, workingDays),
                REMIND_PULSE, new RemindPulse(store, clock),
                CLOSE_PULSE, new ClosePulse(store, clock),
                CHECK_PAIR, new CheckPair(store, clock, workingDays),
                END_PAUSE, new EndPause(store, clock, workingDays),
                KEYNOTE_CALL, new CallForKeynotes(store, clock),
                KEYNOTE_HELD, new KeynoteHeld(store, clock),
                KEYNOTE_OFF, new CallOffTalk(store, clock));
    }
}
