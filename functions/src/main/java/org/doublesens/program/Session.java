package org.doublesens.program;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// One meeting of a pair.
///
/// @param number   1 for the pair's first of the month
/// @param topic    what is shown, absent where the pair has nothing on its list
/// @param inReturn what the other side shows after it in a crossed sprint, absent elsewhere
/// @param aim      what the learner wants to be able to do at the end; empty until said
/// @param sequence the iTIP SEQUENCE of its invitation; a moved session keeps its UID and raises it
@RecordBuilder
public record Session(
        PairId pair,
        YearMonth round,
        int number,
        int version,
        Instant starts,
        int minutes,
        Posture posture,
        @Nullable Skill topic,
        @Nullable Skill inReturn,
        String aim,
        int sequence,
        State state)
        implements Entry {

    /// What became of it.
    public enum State {
        PLANNED,
        HELD,
        MISSED,
        CANCELLED_BY_JUNIOR,
        CANCELLED_BY_SENIOR,
        /// Called off by the program: a leaver, a pause, a new partner.
        CALLED_OFF,
        /// Nobody said within seven days.
        UNKNOWN
    }

    /// A session in which one side shows.
    public Session(
            PairId pair,
            YearMonth round,
            int number,
            int version,
            Instant starts,
            int minutes,
            Posture posture,
            @Nullable Skill topic,
            String aim,
            int sequence,
            State state) {
        this(pair, round, number, version, starts, minutes, posture, topic, null, aim, sequence, state);
    }

    /// The pair inside a session's id.
    public static PairId pairOf(String id) {
        return new PairId(id.split("#", -1)[1]);
    }

    public static String idOf(YearMonth round, PairId pair, int number) {
        return round + "#" + pair.value() + "#" + number;
    }

    @Override
    public String id() {
        return idOf(round, pair, number);
    }

    public Instant ends() {
        return starts.plus(Duration.ofMinutes(minutes));
    }

    public Session movedTo(Instant when) {
        return SessionBuilder.builder(this)
                .starts(when)
                .sequence(sequence + 1)
                .state(State.PLANNED)
                .build();
    }

    public Session aimingAt(String text) {
        return SessionBuilder.from(this).withAim(text);
    }

    /// Ends it; a cancellation raises the SEQUENCE as RFC 5546 asks.
    public Session in(State next) {
        var raised = switch (next) {
            case CANCELLED_BY_JUNIOR, CANCELLED_BY_SENIOR, CALLED_OFF -> sequence + 1;
            case PLANNED, HELD, MISSED, UNKNOWN -> sequence;
        };
        return SessionBuilder.builder(this).sequence(raised).state(next).build();
    }

    Session at(int rewriting) {
        return SessionBuilder.from(this).withVersion(rewriting);
    }
}
