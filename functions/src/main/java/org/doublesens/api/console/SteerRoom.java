package org.doublesens.api.console;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doublesens.api.entry.HeldSessions;
import org.doublesens.lambda.Form;
import org.doublesens.lambda.Services;
import org.doublesens.pages.console.ConsolePage;
import org.doublesens.pages.console.Done;
import org.doublesens.pages.console.Steering;
import org.doublesens.program.Appointment;
import org.doublesens.program.Noted;
import org.doublesens.program.Participant;
import org.doublesens.program.Problem;
import org.doublesens.program.ProgramStore;
import org.doublesens.steering.CancelCohort;
import org.doublesens.steering.EndCohort;
import org.doublesens.steering.Extend;
import org.doublesens.steering.LaunchCohort;
import org.doublesens.steering.PauseCohort;

/// Launches, pauses, extends, ends and cancels: first what it leads to, then the act.
final class SteerRoom implements Room {
    private static final int LONGEST_WORD = 1_000;

    private final Services services;
    private final ProgramStore store;

    SteerRoom(Services services) {
        this.services = services;
        this.store = services.store();
    }

    @Override
    public Answer show(Visit visit) {
        return steering(visit).map(act -> sure(visit, act)).orElseGet(Answer::nothing);
    }

    @Override
    public Answer act(Visit visit, Form form) {
        return known(visit).map(act -> act(visit, act, form)).orElseGet(Answer::nothing);
    }

    private Answer act(Visit visit, Steering act, Form form) {
        return switch (noted(visit, act, form)) {
            case Noted.Refused(var problems) ->
                new Answer.Shown(
                        422,
                        page(
                                visit,
                                act,
                                said(form),
                                problems.stream().map(Problem::code).toList()));
            case Noted.Done done -> Answer.of(done, "", done(act));
            case Noted.Already already -> Answer.of(already, "", done(act));
            case Noted.Closed closed -> Answer.of(closed, "", done(act));
        };
    }

    private Noted noted(Visit visit, Steering act, Form form) {
        var id = visit.cohortId();
        var asked = Wishes.asked(form);
        return switch (act) {
            case LAUNCH -> launching().launch(id, asked);
            case PAUSE -> pausing().pause(id, asked);
            case RESUME -> pausing().goOn(id, asked);
            case EXTEND ->
                day(form)
                        .map(until -> extending().forAll(id, until, asked))
                        .orElseGet(() -> new Noted.Refused(List.of(new Problem("/until", "no-day", "No day."))));
            case END -> new EndCohort(store, services.clock(), HeldSessions.of(services)).end(id, asked);
            case CANCEL -> cancelling().cancel(id, asked, word(form));
        };
    }

    private LaunchCohort launching() {
        return new LaunchCohort(store, services.conductor(), services.workingDays(), services.clock());
    }

    private PauseCohort pausing() {
        return new PauseCohort(store, services.clock(), services.workingDays(), HeldSessions.of(services));
    }

    private Extend extending() {
        return new Extend(store, services.clock(), services.workingDays());
    }

    private CancelCohort cancelling() {
        return new CancelCohort(store, services.clock(), services.conductor(), HeldSessions.of(services));
    }

    private Answer sure(Visit visit, Steering act) {
        return Answer.page(page(visit, act, Map.of(), List.of()));
    }

    private ConsolePage page(Visit visit, Steering act, Map<String, String> said, List<String> problems) {
        var people = (int) store.participants(visit.cohortId()).stream()
                .filter(Participant::isActive)
                .count();
        var closes = Helm.closing(visit.cohort(), appointments(visit));
        return new ConsolePage.Steer(act, people, closes.orElse(null), said, problems);
    }

    private static Map<String, String> said(Form form) {
        var said = new LinkedHashMap<String, String>();
        List.of("until", "word", "why").forEach(field -> said.put(field, form.text(field)));
        return said;
    }

    /// What is offered now; an act that came too late hears of it from the one who does it.
    private Optional<Steering> steering(Visit visit) {
        return known(visit)
                .filter(act -> Helm.offered(visit.cohort(), appointments(visit)).contains(act));
    }

    private static Optional<Steering> known(Visit visit) {
        for (var act : Steering.values()) {
            if (act.path().equals(visit.segment(1))) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }

    private List<Appointment> appointments(Visit visit) {
        return store.all(visit.cohortId(), Appointment.class);
    }

    private static Optional<LocalDate> day(Form form) {
        try {
            return Optional.of(LocalDate.parse(form.text("until")));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static String word(Form form) {
        var word = form.text("word").replace("\r\n", "\n");
        return word.substring(0, Math.min(word.length(), LONGEST_WORD));
    }

    private static Done done(Steering act) {
        return switch (act) {
            case LAUNCH -> Done.LAUNCHED;
            case RESUME -> Done.RESUMED;
            case EXTEND -> Done.STAGE_EXTENDED;
            case PAUSE -> Done.PAUSED;
            case END -> Done.ENDED_EARLY;
            case CANCEL -> Done.CANCELLED;
        };
    }
}
