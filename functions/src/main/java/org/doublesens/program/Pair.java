package org.doublesens.program;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One senior with one junior, or with two where the cohort allows trios.
///
/// @param byJuniors what the juniors can show the senior, most wanted first
/// @param bySenior  what the senior can show the juniors, most wanted first
/// @param since     the month of the pair's first round
/// @param turned    the last month whose posture was settled, so that a month turns once
/// @param published when its people were told of each other;
/// absent before, and where it was kept before anybody noted it
@RecordBuilder
public record Pair(
        PairId pairId,
        int version,
        List<ParticipantId> juniors,
        ParticipantId senior,
        Posture posture,
        State state,
        List<Showing> byJuniors,
        List<Showing> bySenior,
        int score,
        YearMonth since,
        YearMonth turned,
        @Nullable Instant published)
        implements Entry {

    /// How far a pair has come.
    public enum State {
        PROPOSED,
        MEETING,
        ENDED
    }

    public Pair {
        juniors = List.copyOf(juniors);
        byJuniors = List.copyOf(byJuniors);
        bySenior = List.copyOf(bySenior);
        Checks.between("juniors", juniors.size(), 1, 2);
    }

    /// A pair whose people do not know of each other yet.
    public Pair(
            PairId pairId,
            int version,
            List<ParticipantId> juniors,
            ParticipantId senior,
            Posture posture,
            State state,
            List<Showing> byJuniors,
            List<Showing> bySenior,
            int score,
            YearMonth since,
            YearMonth turned) {
        this(pairId, version, juniors, senior, posture, state, byJuniors, bySenior, score, since, turned, null);
    }

    public static PairId idOf(List<ParticipantId> juniors, ParticipantId senior) {
        return new PairId(
                String.join("-", juniors.stream().map(ParticipantId::value).toList()) + "-" + senior.value());
    }

    @Override
    public String id() {
        return pairId.value();
    }

    public List<ParticipantId> people() {
        return Stream.concat(juniors.stream(), Stream.of(senior)).toList();
    }

    public boolean includes(ParticipantId person) {
        return senior.equals(person) || juniors.contains(person);
    }

    public List<ParticipantId> partnersOf(ParticipantId person) {
        return people().stream().filter(other -> !other.equals(person)).toList();
    }

    /// What the side that mentors in a posture can show, most wanted first.
    public List<Showing> shownBy(Posture leading) {
        return switch (leading) {
            case JUNIOR_MENTORS -> byJuniors;
            case SENIOR_MENTORS -> bySenior;
        };
    }

    /// What that side shows next: what was shown least so far, the most wanted first; empty where it has nothing.
    public Optional<Skill> nextTopic(Posture leading, List<Skill> shownBefore) {
        return shownBy(leading).stream()
                .map(Showing::skill)
                .distinct()
                .min(Comparator.comparingInt(skill -> Collections.frequency(shownBefore, skill)));
    }

    public Pair in(State next) {
        return PairBuilder.from(this).withState(next);
    }

    /// Its people are told of each other now, and meet from that month on.
    public Pair meetingFrom(YearMonth month, Instant now) {
        return PairBuilder.builder(this)
                .state(State.MEETING)
                .since(month)
                .turned(month)
                .published(now)
                .build();
    }

    /// The other posture, settled for that month.
    public Pair turnedFor(YearMonth month) {
        return PairBuilder.builder(this).posture(posture.turned()).turned(month).build();
    }

    Pair at(int number) {
        return PairBuilder.from(this).withVersion(number);
    }
}
