package org.doublesens.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.doublesens.figures.SkillMaps;
import org.doublesens.program.Changes;
import org.doublesens.program.CohortId;
import org.doublesens.program.Letter;
import org.doublesens.program.Participant;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.SkillMap;
import org.doublesens.program.Stage;
import org.doublesens.program.Words;

/// Ends the intake with those who answered: draws the skill map, and tells the silent that a late answer is welcome.
public final class CloseSkills implements Stage<CloseSkills.Request, CloseSkills.Result> {

    public record Request(CohortId cohortId) {}

    public record Result(int answered, int silent) {}

    private final ProgramStore store;
    private final InstantSource clock;

    public CloseSkills(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Result run(Request request) {
        var people = store.participants(request.cohortId());
        store.saveEach(request.cohortId(), close(people, clock.instant()));
        var silent = (int) people.stream().filter(CollectSkills::isAsked).count();
        var answered =
                (int) people.stream().filter(person -> person.intake() != null).count();
        return new Result(answered, silent);
    }

    static List<Changes> close(List<Participant> people, Instant now) {
        var units = new ArrayList<Changes>();
        units.add(Changes.NONE.once(SkillMaps.of(people, SkillMap.Moment.BEFORE)));
        people.stream()
                .filter(person -> person.standing() == Standing.INVITED && person.intake() == null)
                .filter(person -> !person.hasLongerThan(person.dayAt(now)))
                .map(person -> silence(person, now))
                .forEach(units::add);
        return units;
    }

    private static Changes silence(Participant person, Instant now) {
        return Changes.NONE
                .update(person.standing(Standing.SILENT))
                .once(Letter.to(person.participantId(), "", new Words.SkillsClosed(), now));
    }
}
