package org.doublesens.api.console;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.doublesens.exchanges.Leave;
import org.doublesens.figures.PersonState;
import org.doublesens.lambda.Form;
import org.doublesens.lambda.Services;
import org.doublesens.pages.console.Done;
import org.doublesens.pages.console.PersonAct;
import org.doublesens.program.Asked;
import org.doublesens.program.Participant;
import org.doublesens.program.Phase;
import org.doublesens.steering.Extend;
import org.doublesens.steering.Resend;

/// What the organiser does for one person.
///
/// Who answered is offered nothing while pledges are open: whether it worked would tell who has pledged.
final class PersonActs {
    private final Resend resending;
    private final Extend extending;
    private final Leave leaving;
    private final InstantSource clock;

    PersonActs(Services services) {
        this.resending = new Resend(services.store(), services.clock(), services.workingDays());
        this.extending = new Extend(services.store(), services.clock(), services.workingDays());
        this.leaving = new Leave(services.store(), services.clock(), services.workingDays());
        this.clock = services.clock();
    }

    Set<PersonAct> offered(Visit visit, Participant person) {
        var acts = EnumSet.noneOf(PersonAct.class);
        if (!person.isActive() || !visit.cohort().phase().isRunning()) {
            return acts;
        }
        acts.add(PersonAct.LEAVE);
        if (isWaitedFor(visit, person)) {
            acts.add(PersonAct.RESEND);
        }
        if (isUnanswered(person)
                && visit.cohort().phase() != Phase.SHARING
                && visit.cohort().phase() != Phase.ECHO) {
            acts.add(PersonAct.EXTEND);
        }
        return acts;
    }

    private static boolean isWaitedFor(Visit visit, Participant person) {
        return switch (visit.cohort().phase()) {
            case INTAKE, AWARENESS, MATCHING -> isUnanswered(person);
            case EXCHANGES -> isUnanswered(person) || PersonState.of(person) == PersonState.PAIRED;
            case SHARING -> PersonState.of(person) == PersonState.PAIRED;
            case DRAFT, ECHO, ENDED, CANCELLED, FAILED -> false;
        };
    }

    private static boolean isUnanswered(Participant person) {
        return PersonState.of(person) == PersonState.INVITED || PersonState.of(person) == PersonState.SILENT;
    }

    Answer act(Visit visit, Participant person, Form form) {
        var home = "people/" + person.id();
        var id = person.participantId();
        return switch (visit.segment(2)) {
            case "resend" ->
                offered(visit, person).contains(PersonAct.RESEND)
                        ? Answer.of(resending.resend(visit.cohortId(), id, asked()), home, Done.LETTER_SENT)
                        : new Answer.Onward(home, Done.TOO_LATE);
            case "extend" ->
                day(form)
                        .filter(_ -> offered(visit, person).contains(PersonAct.EXTEND))
                        .map(until -> Answer.of(
                                extending.forOne(visit.cohortId(), id, until, Wishes.asked(form)), home, Done.EXTENDED))
                        .orElseGet(() -> new Answer.Onward(home, Done.REFUSED));
            case "leave" -> Answer.of(leaving.leave(visit.cohortId(), id, Wishes.asked(form)), home, Done.LEFT);
            default -> Answer.nothing();
        };
    }

    /// The first day somebody can be given.
    LocalDate earliest(Visit visit) {
        return visit.cohort().dayAt(clock.instant()).plusDays(1);
    }

    private static Optional<LocalDate> day(Form form) {
        try {
            return Optional.of(LocalDate.parse(form.text("until")));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static Asked asked() {
        return Asked.byOrganiser();
    }
}
