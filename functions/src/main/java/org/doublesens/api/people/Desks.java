package org.doublesens.api.people;

import java.time.InstantSource;
import org.doublesens.api.entry.LessonNames;
import org.doublesens.lambda.Services;
import org.doublesens.link.Purpose;
import org.doublesens.privacy.Export;
import org.doublesens.program.ProgramStore;

/// The desk of each purpose.
final class Desks {
    private final ProgramStore store;
    private final InstantSource clock;
    private final Doorstep doorstep;
    private final LessonNames lessonNames;
    private final Acts acts;

    Desks(Services services, Acts acts) {
        this.store = services.store();
        this.clock = services.clock();
        this.doorstep = new Doorstep(store);
        this.lessonNames = new LessonNames(services);
        this.acts = acts;
    }

    Desk of(Purpose purpose) {
        return switch (purpose) {
            case SKILLS -> new SkillsDesk(store, clock, acts);
            case PLEDGE -> new PledgeDesk(doorstep, acts);
            case PAIR -> new PairDesk(store, clock, doorstep, acts);
            case SESSION -> new SessionDesk(doorstep, clock, acts);
            case PULSE -> new PulseDesk(store, doorstep, clock, acts);
            case MIDPOINT -> new MidpointDesk(store, clock, acts);
            case SURVEY -> new SurveyDesk(store, clock, acts);
            case ECHO -> new EchoDesk(store, acts);
            case DIGEST -> new DigestDesk(store, acts);
            case KEYNOTE -> new KeynoteDesk(store, acts);
            case PAUSE -> new PauseDesk(doorstep, clock, acts);
            case LEAVE -> new LeaveDesk(acts);
            case PRIVACY -> new PrivacyDesk(new Export(store, clock), acts);
            case UNSUBSCRIBE -> new UnsubscribeDesk(acts);
            case REVIEW -> new ReviewDesk(store, acts);
            case APPROVE -> new ApproveDesk(store, lessonNames, acts);
            case CONSOLE, CONSOLE_VISIT -> new ConsoleDesk();
        };
    }
}
