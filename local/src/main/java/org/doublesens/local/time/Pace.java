package org.doublesens.local.time;

/// How fast a [Timeline] lives through its day.
public sealed interface Pace {

    /// Second by second, with the wall clock.
    record Real() implements Pace {}

    /// `times` seconds for each second of the wall clock.
    record Scaled(double times) implements Pace {
        public Scaled {
            if (!(times > 0) || Double.isInfinite(times)) {
                throw new IllegalArgumentException("time must go forward, but was scaled by " + times);
            }
        }
    }

    /// Stands still while anything is due or held, and then jumps to the next task.
    record Jumping() implements Pace {}

    /// Seconds of the timeline for each second of the wall clock.
    default double speed() {
        return switch (this) {
            case Real() -> 1;
            case Scaled(var times) -> times;
            case Jumping() -> 0;
        };
    }
}
