package org.doublesens.pairing;

import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.MatchResult;
import org.doublesens.matching.RunRecord;

/// A result with what was asked and how it was reached.
record Solution(MatchRequest request, MatchResult result, RunRecord record) {}
