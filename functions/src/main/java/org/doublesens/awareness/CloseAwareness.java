package org.doublesens.awareness;

import java.time.InstantSource;
import java.util.List;
import org.doublesens.program.Changes;
import org.doublesens.program.CohortId;
import org.doublesens.program.Letter;
import org.doublesens.program.Participant;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Stage;
import org.doublesens.program.Words;

/// Ends the wait for pledges: those still thinking are told that a late pledge joins those waiting.
public final class CloseAwareness implements Stage<CloseAwareness.Request, CloseAwareness.Result> {

    public record Request(CohortId cohortId) {}

    public record Result(int pledged, int thinking) {}

    private final ProgramStore store;
    private final InstantSource clock;

    public CloseAwareness(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Result run(Request request) {
        var people = store.participants(request.cohortId());
        var now = clock.instant();
        var thinking = people.stream()
                .filter(RaiseAwareness::isAsked)
                .filter(person -> !person.hasLongerThan(person.dayAt(now)))
                .toList();
        store.saveEach(request.cohortId(), thinking.stream().map(this::told).toList());
        return new Result(count(people, Standing.PLEDGED), thinking.size());
    }

    private Changes told(Participant person) {
        return Changes.NONE.once(Letter.to(person.participantId(), "", new Words.PledgeClosed(), clock.instant()));
    }

    private static int count(List<Participant> people, Standing standing) {
        return (int)
                people.stream().filter(person -> person.standing() == standing).count();
    }
}
