package org.doublesens.sharing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Contact;
import org.doublesens.program.Digest;
import org.doublesens.program.Gate;
import org.doublesens.program.Letter;
import org.doublesens.program.Met;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.Patiently;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Recipient;
import org.doublesens.program.Stage;
import org.doublesens.program.Survey;
import org.doublesens.program.Wait;
import org.doublesens.program.Words;
import org.doublesens.program.Words.ApprovalOverdue.Outcome;
import org.doublesens.program.WorkingDays;

/// Sends the digest to all its readers, once the organiser approved it or the cohort lets it go by itself.
public final class ShareDigest implements Stage<ShareDigest.Request, ShareDigest.Result> {

    public record Request(CohortId cohortId) {}

    /// @param readers     to how many the digest goes
    /// @param shared      whether it goes out
    /// @param waiting     whether the machine shall wait for the approval again; where it is neither shared nor
    ///                    waiting, nobody approved for so long that the program goes on without it
    /// @param waitSeconds until the next appointment, of the approval's wait or of the echo's
    public record Result(int readers, boolean shared, boolean waiting, long waitSeconds) {}

    /// What to do with the digest now.
    enum Course {
        SHARE,
        SHARE_BY_ITSELF,
        WAIT_AGAIN,
        GIVE_UP
    }

    private final ProgramStore store;
    private final WorkingDays workingDays;
    private final InstantSource clock;

    public ShareDigest(ProgramStore store, WorkingDays workingDays, InstantSource clock) {
        this.store = store;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public Result run(Request request) {
        return Patiently.decide(() -> share(request.cohortId()));
    }

    private Result share(CohortId id) {
        var cohort = store.cohort(id);
        var digest = store.find(id, Digest.class, Digest.ID).orElseThrow();
        var waits = waits(id);
        var now = clock.instant();
        var days = new Days(cohort, workingDays);
        return switch (course(digest.state(), cohort, waits)) {
            case SHARE -> shared(cohort, digest, Changes.NONE, days, now);
            case SHARE_BY_ITSELF ->
                shared(cohort, digest, alert(waits, Outcome.SHARED_BY_ITSELF, days, now), days, now);
            case WAIT_AGAIN -> waitingAgain(cohort, digest, waits, days, now);
            case GIVE_UP -> givenUp(cohort, waits, days, now);
        };
    }

    /// @param waits how many waits for the approval are over
    static Course course(Digest.State state, Cohort cohort, int waits) {
        return switch (state) {
            case APPROVED, SHARED -> Course.SHARE;
            case DRAFT -> {
                if (cohort.digestByItself()) {
                    yield Course.SHARE_BY_ITSELF;
                }
                yield waits >= ApprovalWait.MOST || cohort.phase() != Phase.SHARING
                        ? Course.GIVE_UP
                        : Course.WAIT_AGAIN;
            }
        };
    }

    /// Each alert but the last opened one wait more. A gate that stands closed says that an earlier try of this very
    /// step opened it, so that wait is not over.
    private int waits(CohortId id) {
        var alerts = store.all(id, Letter.class, "approval-overdue#").size();
        var closed = store.find(id, Gate.class, Gate.APPROVAL)
                .filter(gate -> !gate.isOpen())
                .isPresent();
        return closed ? alerts : alerts + 1;
    }

    private Result shared(Cohort cohort, Digest digest, Changes alert, Days days, Instant now) {
        var id = cohort.cohortId();
        var participants = store.participants(id);
        var letters = letters(cohort, Part.of(participants, store.all(id, Pair.class)), now);
        var units = new ArrayList<Changes>();
        units.add(inEcho(cohort, participants, days, now).and(alert).and(marked(digest)));
        units.addAll(Letters.units(letters));
        store.saveEach(id, units);
        return new Result(letters.size(), true, false, Wait.seconds(store, id, now));
    }

    private Result givenUp(Cohort cohort, int waits, Days days, Instant now) {
        var id = cohort.cohortId();
        if (cohort.phase() != Phase.SHARING) {
            return new Result(0, false, false, Wait.seconds(store, id, now));
        }
        var echo = inEcho(cohort, store.participants(id), days, now);
        store.save(id, echo.and(alert(waits, Outcome.GIVEN_UP, days, now)));
        return new Result(0, false, false, Wait.seconds(store, id, now));
    }

    /// The digest is rewritten as it is, so that an approval in this very moment makes us decide again.
    private Result waitingAgain(Cohort cohort, Digest digest, int waits, Days days, Instant now) {
        var id = cohort.cohortId();
        var wait = ApprovalWait.of(waits + 1, days.of(now), days);
        var words = new Words.ApprovalOverdue(Outcome.WAITS_AGAIN, wait.closes());
        store.save(
                id,
                wait.appointments()
                        .update(digest)
                        .put(Gate.of(Gate.APPROVAL, 1))
                        .once(Letter.toOrganiser(String.valueOf(waits), words, now)));
        return new Result(0, false, true, Wait.seconds(store, id, now));
    }

    private static Changes alert(int waits, Outcome outcome, Days days, Instant now) {
        var words = new Words.ApprovalOverdue(outcome, days.of(now));
        return Changes.NONE.once(Letter.toOrganiser(String.valueOf(waits), words, now));
    }

    private Changes inEcho(Cohort cohort, List<Participant> participants, Days days, Instant now) {
        var asked = AskEcho.asked(participants, store.all(cohort.cohortId(), Survey.class));
        var echo = new EchoWait(asked.size(), days.of(now), days).changes();
        return cohort.phase() == Phase.SHARING ? echo.update(cohort.in(Phase.ECHO)) : echo;
    }

    private static Changes marked(Digest digest) {
        return digest.state() == Digest.State.SHARED
                ? Changes.NONE
                : Changes.NONE.update(digest.in(Digest.State.SHARED));
    }

    /// Everybody who was part, and the readers outside; who is both gets it once.
    static List<Letter> letters(Cohort cohort, List<Participant> part, Instant now) {
        var known = part.stream()
                .map(person -> Met.fingerprint(person.profile().email()))
                .collect(Collectors.toSet());
        var inside = part.stream().<Recipient>map(person -> new Recipient.Person(person.participantId()));
        var outside = cohort.audience().stream()
                .map(Contact::email)
                .map(Met::fingerprint)
                .filter(reader -> !known.contains(reader))
                .distinct()
                .<Recipient>map(Recipient.Reader::new);
        return Stream.concat(inside, outside)
                .map(reader -> Letter.about("", reader, new Words.DigestShared(), now))
                .toList();
    }
}
