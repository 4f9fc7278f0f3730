package org.doublesens.program;

/// The name of a participant inside a cohort; opaque, never an address or a personnel number.
public record ParticipantId(String value) implements Comparable<ParticipantId> {
    public ParticipantId {
        Checks.token("participant id", value);
    }

    @Override
    public int compareTo(ParticipantId other) {
        return value.compareTo(other.value);
    }
}
