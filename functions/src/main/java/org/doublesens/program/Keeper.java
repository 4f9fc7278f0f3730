package org.doublesens.program;

/// What a stage does when one of its appointments is due; the appointment itself is struck off with the changes.
public interface Keeper {
    Changes keep(Cohort cohort, Appointment due);
}
