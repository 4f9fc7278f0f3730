package org.doublesens.api.people;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.doublesens.exchanges.SetAim;
import org.doublesens.lambda.Form;
import org.doublesens.pages.Faults;
import org.doublesens.pages.Mistake;
import org.doublesens.pages.Outcome;
import org.doublesens.pages.Page;
import org.doublesens.pages.Page.Meeting.Act;
import org.doublesens.program.Noted;

/// A session to come: move it, cancel it, set its aim; once it is cancelled, choose another hour.
final class SessionDesk implements Desk {
    private static final Faults NO_CHOICE = Faults.of("slot", Mistake.CHOICE_NEEDED);

    private final Doorstep doorstep;
    private final InstantSource clock;
    private final Acts acts;

    SessionDesk(Doorstep doorstep, InstantSource clock, Acts acts) {
        this.doorstep = doorstep;
        this.clock = clock;
        this.acts = acts;
    }

    @Override
    public Reply show(Visit visit, Form query) {
        return doorstep.meeting(visit)
                .map(meeting -> show(visit, meeting, query.text("slot")))
                .orElseGet(() -> Reply.notice(Page.Notice.Kind.NO_SUCH_THING));
    }

    @Override
    public Reply commit(Visit visit, Form form) {
        return doorstep.meeting(visit)
                .map(meeting -> commit(visit, meeting, form))
                .orElseGet(() -> Reply.notice(Page.Notice.Kind.NO_SUCH_THING));
    }

    private Reply show(Visit visit, Doorstep.Meeting meeting, String chosen) {
        var session = meeting.session();
        return switch (session.state()) {
            case PLANNED ->
                session.starts().isAfter(clock.instant())
                        ? Reply.page(asking(visit, meeting, chosen, Faults.NONE))
                        : Reply.notice(Page.Notice.Kind.SESSION_OVER);
            case CANCELLED_BY_JUNIOR, CANCELLED_BY_SENIOR ->
                Reply.page(page(visit, meeting, chosen, Faults.NONE, Act.CANCEL, Outcome.DONE));
            case HELD, MISSED, CALLED_OFF, UNKNOWN -> Reply.notice(Page.Notice.Kind.SESSION_OVER);
        };
    }

    private Reply commit(Visit visit, Doorstep.Meeting meeting, Form form) {
        return switch (form.text("act")) {
            case "move" -> move(visit, meeting, form);
            case "cancel" -> {
                var noted = acts.cancelSession(visit.cohortId(), visit.id(), visit.subject());
                yield answer(visit, meeting, Act.CANCEL, noted);
            }
            case "instead" -> instead(visit, meeting, form);
            case "aim" -> aim(visit, meeting, new FormReader(form));
            default -> show(visit, meeting, "");
        };
    }

    private Reply move(Visit visit, Doorstep.Meeting meeting, Form form) {
        return instant(form.text("slot"))
                .map(slot -> {
                    var noted = acts.moveSession(visit.cohortId(), visit.id(), visit.subject(), slot);
                    return answer(visit, meeting, Act.MOVE, noted);
                })
                .orElseGet(() -> Reply.faulty(asking(visit, meeting, "", NO_CHOICE)));
    }

    private Reply instead(Visit visit, Doorstep.Meeting meeting, Form form) {
        var chosen = form.text("slot");
        return instant(chosen)
                .map(slot -> Reply.to(
                        acts.meetInstead(visit.cohortId(), visit.id(), visit.subject(), slot),
                        outcome -> page(visit, meeting, chosen, Faults.NONE, Act.INSTEAD, outcome),
                        faults -> page(visit, meeting, chosen, faults, Act.CANCEL, Outcome.DONE)))
                .orElseGet(() -> Reply.faulty(page(visit, meeting, "", NO_CHOICE, Act.CANCEL, Outcome.DONE)));
    }

    private Reply aim(Visit visit, Doorstep.Meeting meeting, FormReader reader) {
        var aim = reader.text("aim", SetAim.LONGEST_AIM);
        if (aim.isEmpty()) {
            reader.mistake("aim", Mistake.TEXT_NEEDED);
        }
        if (!reader.faults().isEmpty()) {
            return Reply.faulty(asking(visit, meeting, "", reader.faults()));
        }
        return answer(visit, meeting, Act.AIM, acts.setAim(visit.cohortId(), visit.id(), visit.subject(), aim));
    }

    private Reply answer(Visit visit, Doorstep.Meeting meeting, Act act, Noted noted) {
        return Reply.to(
                noted,
                outcome -> page(visit, doorstep.meeting(visit).orElse(meeting), "", Faults.NONE, act, outcome),
                faults -> asking(visit, meeting, "", faults));
    }

    private Page asking(Visit visit, Doorstep.Meeting meeting, String chosen, Faults faults) {
        return page(visit, meeting, chosen, faults, Act.NOTHING, Outcome.ASKED);
    }

    private Page page(Visit visit, Doorstep.Meeting meeting, String chosen, Faults faults, Act act, Outcome outcome) {
        return new Page.Meeting(
                visit.cohort(),
                visit.reader(),
                meeting.session(),
                meeting.partners(),
                doorstep.suggestions(visit, meeting),
                slots(visit, act),
                chosen,
                faults,
                act,
                outcome);
    }

    private List<Instant> slots(Visit visit, Act act) {
        return switch (act) {
            case CANCEL -> acts.slotsInstead(visit.cohortId(), visit.subject());
            case INSTEAD -> List.of();
            case NOTHING, MOVE, AIM -> acts.slots(visit.cohortId(), visit.subject());
        };
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException noInstant) {
            return Optional.empty();
        }
    }
}
