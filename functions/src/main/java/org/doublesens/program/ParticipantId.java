package org.doublesens.program;

/// The name of a participant inside a cohort; opaque, never an address or a personnel number.
public record ParticipantId(String value) implements Comparable<ParticipantId> {
    public ParticipantId {
        Checks.token("participant id", value);
    }

    /// Of the person whom HR's system knows by that id: the same file names the same participants.
    public static ParticipantId of(CohortId cohort, String externalId) {
        return new ParticipantId(Derived.id(cohort.value(), externalId));
    }

    @Override
    public int compareTo(ParticipantId other) {
        return value.compareTo(other.value);
    }
}
