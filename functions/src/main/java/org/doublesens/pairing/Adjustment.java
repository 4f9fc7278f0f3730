package org.doublesens.pairing;

import org.doublesens.program.ParticipantId;
import org.doublesens.program.Twosome;

/// One thing the organiser asks of a proposal before approving it.
public sealed interface Adjustment {

    /// These two meet, whatever else changes.
    record Lock(Twosome people) implements Adjustment {}

    /// These two need not meet; they stay together until the proposal is solved again.
    record Unlock(Twosome people) implements Adjustment {}

    /// These two never meet, now or in a later round.
    record Ban(Twosome people) implements Adjustment {}

    /// These two may meet again; they do where a new solution wants it.
    record Unban(Twosome people) implements Adjustment {}

    /// Two juniors exchange their seniors; both new pairs are locked, and neither old one may be.
    record Swap(ParticipantId junior, ParticipantId other) implements Adjustment {}

    /// The best proposal for everybody who may be matched now, keeping locks and bans.
    record SolveAgain() implements Adjustment {}
}
