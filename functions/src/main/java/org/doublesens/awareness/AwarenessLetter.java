package org.doublesens.awareness;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Function;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Gate;
import org.doublesens.program.Keeper;
import org.doublesens.program.Letter;
import org.doublesens.program.Participant;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Words;

/// Sends one person their role card, the charter, or a reminder of it.
public final class AwarenessLetter implements Keeper {
    static final String ROLE = "role";
    static final String CHARTER = "charter";

    private final ProgramStore store;
    private final InstantSource clock;

    public AwarenessLetter(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Changes keep(Cohort cohort, Appointment due) {
        var which = due.subject().substring(0, due.subject().indexOf('#'));
        var person = due.subject().substring(which.length() + 1);
        return store.find(cohort.cohortId(), Participant.class, person)
                .filter(it -> concerns(which, it))
                .map(it -> Changes.NONE.once(letter(cohort, which, it)))
                .orElse(Changes.NONE);
    }

    /// The role card is for everybody who takes part; the charter and its reminders for those still thinking.
    private static boolean concerns(String which, Participant person) {
        return switch (person.standing()) {
            case ANSWERED -> true;
            case PLEDGED, WAITING, PAIRED -> which.equals(ROLE);
            case INVITED, SILENT, LEFT, ERASED -> false;
        };
    }

    private Letter letter(Cohort cohort, String which, Participant person) {
        var now = clock.instant();
        Function<Words, Letter> say = words -> Letter.to(person.participantId(), "", words, now);
        return switch (which) {
            case ROLE -> say.apply(new Words.AwarenessRole());
            case CHARTER -> say.apply(new Words.AwarenessCharter(person.deadline(closes(cohort))));
            default ->
                Letter.to(
                        person.participantId(), which, new Words.PledgeReminder(person.deadline(closes(cohort))), now);
        };
    }

    /// The day the gate closes, as its appointment says.
    private LocalDate closes(Cohort cohort) {
        return store.all(cohort.cohortId(), Appointment.class).stream()
                .filter(it ->
                        it.act() == Appointment.Act.CLOSE_GATE && it.subject().equals(Gate.PLEDGES))
                .map(it -> cohort.dayAt(it.at()))
                .findFirst()
                .orElseGet(() -> cohort.dayAt(clock.instant()));
    }
}
