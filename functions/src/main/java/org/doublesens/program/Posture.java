package org.doublesens.program;

/// Who mentors now in a pair.
public enum Posture {
    JUNIOR_MENTORS,
    SENIOR_MENTORS;

    public Posture turned() {
        return switch (this) {
            case JUNIOR_MENTORS -> SENIOR_MENTORS;
            case SENIOR_MENTORS -> JUNIOR_MENTORS;
        };
    }
}
