package org.doublesens.local.states;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import org.doublesens.local.states.language.State;
import org.doublesens.local.states.language.State.Until;
import org.doublesens.local.states.language.Timestamps;
import org.doublesens.local.states.query.EvaluationFailed;
import org.doublesens.local.time.Ticket;
import org.jspecify.annotations.Nullable;

/// Lets time pass; an instant in the past is no wait at all.
final class Waiting implements Work {

    private static final long LONGEST_SECONDS = 99_999_999;

    private final Visit visit;
    private final State.Wait state;
    private @Nullable Ticket ticket;

    Waiting(Visit visit, State.Wait state) {
        this.visit = visit;
        this.state = state;
    }

    @Override
    public void attempt() throws EvaluationFailed {
        ticket = visit.walk().execution().agenda().at(end(), () -> visit.safely(this::goOn));
    }

    private void goOn() throws EvaluationFailed {
        visit.complete(visit.scope(), visit.input(), state.shaping(), state.transition());
    }

    private Instant end() throws EvaluationFailed {
        return switch (state.until()) {
            case Until.Seconds seconds ->
                visit.walk().execution().agenda().instant().plus(duration(seconds));
            case Until.Timestamp timestamp -> instant(timestamp);
        };
    }

    private Duration duration(Until.Seconds until) throws EvaluationFailed {
        var value = visit.evaluate(until.seconds(), JsonNodeFactory.instance.missingNode());
        if (!value.isNumber()) {
            throw until.seconds().unexpected("Seconds", "number", value);
        }
        var seconds = value.doubleValue();
        if (seconds < 0 || seconds > LONGEST_SECONDS || seconds != Math.rint(seconds)) {
            throw new EvaluationFailed(
                    "Seconds",
                    "The Seconds field must be an integer from 0 to %d: %s".formatted(LONGEST_SECONDS, value));
        }
        return Duration.ofSeconds((long) seconds);
    }

    private Instant instant(Until.Timestamp until) throws EvaluationFailed {
        var value = visit.evaluate(until.timestamp(), JsonNodeFactory.instance.missingNode());
        if (!value.isTextual()) {
            throw until.timestamp().unexpected("Timestamp", "string", value);
        }
        return Timestamps.read(value.textValue())
                .orElseThrow(() -> new EvaluationFailed(
                        "Timestamp",
                        "The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: "
                                + value.textValue()));
    }

    @Override
    public void abort() {
        if (ticket != null) {
            ticket.cancel();
        }
    }
}
