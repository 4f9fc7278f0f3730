package org.doublesens.pairing;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.doublesens.program.Blocked;
import org.doublesens.program.Changes;
import org.doublesens.program.Intake;
import org.doublesens.program.Letter;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Met;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Posture;
import org.doublesens.program.Side;
import org.doublesens.program.WayOut;
import org.doublesens.program.Words;

/// Makes a proposed pair meet and tells its people, and tells those who wait why and what would free them.
final class Publishing {
    private final Map<ParticipantId, Participant> people;
    private final YearMonth month;
    private final Instant now;

    Publishing(Map<ParticipantId, Participant> people, YearMonth month, Instant now) {
        this.people = Map.copyOf(people);
        this.month = month;
        this.now = now;
    }

    /// One unit: the pair, its people, their letters, and the memory that they met.
    Changes pair(Pair proposed) {
        var pair = proposed.meetingFrom(month, now);
        var changes = Changes.NONE.put(pair);
        for (var id : pair.people()) {
            var person = person(id);
            changes = changes.update(person.standing(Standing.PAIRED))
                    .once(Letter.to(id, pair.id(), yourPair(pair, person), now));
        }
        return changes.once(met(pair));
    }

    Changes waiting(Participant person, MatchingRun.Unmatched why) {
        var words = new Words.NotMatched(why.blocked(), why.wayOut());
        return Changes.NONE
                .update(person.standing(Standing.WAITING))
                .once(Letter.to(person.participantId(), month.toString(), words, now));
    }

    private List<Met> met(Pair pair) {
        var senior = Met.fingerprint(person(pair.senior()).profile().email());
        return pair.juniors().stream()
                .map(junior -> new Met(Met.fingerprint(person(junior).profile().email()), senior))
                .toList();
    }

    private Words.YourPair yourPair(Pair pair, Participant reader) {
        var isJunior = reader.side() == Side.JUNIOR;
        var partners = pair.partnersOf(reader.participantId()).stream()
                .map(this::person)
                .toList();
        return new Words.YourPair(
                pair.pairId(),
                partners.stream().map(person -> person.profile().fullName()).toList(),
                isJunior ? pair.byJuniors() : pair.bySenior(),
                isJunior ? pair.bySenior() : pair.byJuniors(),
                isJunior == (pair.posture() == Posture.JUNIOR_MENTORS),
                said(partners, Intake.Texts::situation),
                said(partners, Intake.Texts::offLimits));
    }

    private static List<String> said(Collection<Participant> people, Function<Intake.Texts, String> what) {
        var said = new ArrayList<String>();
        for (var person : people) {
            var intake = person.intake();
            if (intake != null && !what.apply(intake.texts()).isBlank()) {
                said.add(what.apply(intake.texts()));
            }
        }
        return said;
    }

    private Participant person(ParticipantId id) {
        var person = people.get(id);
        if (person == null) {
            throw new IllegalStateException("no participant " + id.value());
        }
        return person;
    }

    static MatchingRun.Unmatched unexplained() {
        return new MatchingRun.Unmatched(Blocked.NUMBERS, new WayOut.NextRound());
    }
}
