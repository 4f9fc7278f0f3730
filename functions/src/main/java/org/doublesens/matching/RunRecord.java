package org.doublesens.matching;

import java.math.BigInteger;
import java.time.Duration;

/// What an auditor needs to replay a run and compare.
///
/// @param request what was matched, its people in the order of their ids
/// @param version of the matcher that made the result
/// @param bound the worth that no result can exceed; equal to the worth of this one
/// @param scoring time spent reading the people and their scores
/// @param solving time spent choosing among them, with the proof
public record RunRecord(
        MatchRequest request,
        String version,
        Objective objective,
        BigInteger worth,
        BigInteger bound,
        Duration scoring,
        Duration solving) {

    /// SHA-256 of the request, in hexadecimal; the same for the same people in any order.
    public String inputHash() {
        return InputHash.of(request);
    }

    public Policy policy() {
        return request.policy();
    }
}
