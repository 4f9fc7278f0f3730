package org.doublesens.pairing;

import java.util.List;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Pair;

/// What a matching proposes: the pairs, and the record that says why and why not.
record Proposal(List<Pair> pairs, MatchingRun run) {
    Proposal {
        pairs = List.copyOf(pairs);
    }
}
