package org.doublesens.sharing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doublesens.figures.Evidence;
import org.doublesens.figures.Figure;
import org.doublesens.figures.Figures;
import org.doublesens.figures.Group;
import org.doublesens.figures.SkillMaps;
import org.doublesens.program.Changes;
import org.doublesens.program.CohortId;
import org.doublesens.program.Digest;
import org.doublesens.program.Gate;
import org.doublesens.program.Keynote;
import org.doublesens.program.Letter;
import org.doublesens.program.Midpoint;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.SkillMap;
import org.doublesens.program.Stage;
import org.doublesens.program.Swap;
import org.doublesens.program.Wait;
import org.doublesens.program.Words;
import org.doublesens.program.WorkingDays;

/// Drafts the digest from what people agreed to share, and asks the organiser to approve it.
public final class ComposeDigest implements Stage<ComposeDigest.Request, ComposeDigest.Result> {

    public record Request(CohortId cohortId) {}

    /// @param lessons     how many the draft holds
    /// @param waitSeconds until the organiser is reminded
    public record Result(int lessons, long waitSeconds) {}

    private final ProgramStore store;
    private final WorkingDays workingDays;
    private final InstantSource clock;

    public ComposeDigest(ProgramStore store, WorkingDays workingDays, InstantSource clock) {
        this.store = store;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public Result run(Request request) {
        var id = request.cohortId();
        var now = clock.instant();
        var digest = store.find(id, Digest.class, Digest.ID).orElseGet(() -> drafted(id, now));
        return new Result(digest.lessons().size(), Wait.seconds(store, id, now));
    }

    private Digest drafted(CohortId id, Instant now) {
        var cohort = store.cohort(id);
        var days = new Days(cohort, workingDays);
        var evidence = Evidence.of(store, cohort, days.of(now), true);
        var map = SkillMaps.of(evidence.participants(), evidence.surveys(), SkillMap.Moment.AFTER);
        var digest = draft(evidence, store.all(id, Keynote.class), facts(evidence));
        store.save(
                id, changes(digest, ApprovalWait.of(1, days.of(now), days), now).once(map));
        return digest;
    }

    private List<Digest.Fact> facts(Evidence evidence) {
        var id = evidence.cohort().cohortId();
        return Facts.of(
                evidence.cohort(),
                store.all(id, Swap.class),
                evidence.sessions(),
                evidence.pairs(),
                store.all(id, Letter.class, "pair-replanned#"),
                store.all(id, Midpoint.class));
    }

    static Digest draft(Evidence evidence, List<Keynote> keynotes, List<Digest.Fact> facts) {
        return new Digest(
                0,
                Digest.State.DRAFT,
                Map.of(),
                LessonChoice.of(evidence.lessons(), evidence.participants()),
                figures(evidence),
                talks(keynotes, evidence.participants()),
                facts,
                Map.of());
    }

    static Changes changes(Digest digest, ApprovalWait wait, Instant now) {
        var words = new Words.DigestToApprove(digest.lessons().size(), wait.closes());
        return wait.appointments()
                .once(digest)
                .once(Gate.of(Gate.APPROVAL, 1))
                .once(Letter.toOrganiser("", words, now));
    }

    /// What a reader outside may see: everybody's figures, and of them only those that are shown. The sessions are
    /// over,
    /// so who met in the last 21 days says nothing any more.
    private static List<Digest.Figure> figures(Evidence evidence) {
        return Figures.of(evidence).stream().flatMap(ComposeDigest::figure).toList();
    }

    private static Stream<Digest.Figure> figure(Figure figure) {
        return switch (figure) {
            case Figure.Shown(var measure, var group, var value, var n, var period) ->
                group == Group.EVERYBODY && measure.isForReaders()
                        ? Stream.of(new Digest.Figure(measure.id(), measure.unit(), value, n))
                        : Stream.empty();
            case Figure.Hidden hidden -> Stream.empty();
        };
    }

    private static List<Digest.Talk> talks(List<Keynote> keynotes, List<Participant> participants) {
        Map<ParticipantId, Participant> people = participants.stream()
                .filter(Participant::isActive)
                .collect(Collectors.toMap(Participant::participantId, Function.identity()));
        return keynotes.stream()
                .filter(keynote -> people.containsKey(keynote.speaker()))
                .sorted(Comparator.comparing(Keynote::starts).thenComparing(Keynote::id))
                .map(keynote -> new Digest.Talk(
                        Objects.requireNonNull(people.get(keynote.speaker()))
                                .profile()
                                .fullName(),
                        keynote.subject(),
                        keynote.starts()))
                .toList();
    }
}
