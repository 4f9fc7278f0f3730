package org.doublesens.matching;

import java.time.Duration;

/// What an auditor needs to replay a run and compare.
///
/// @param inputHash SHA-256 of the request in canonical order, in hexadecimal
/// @param version of the matcher that made the result
/// @param bound the worth that no result can exceed; equal to the worth of this one
/// @param scoring time spent reading the people and their scores
/// @param solving time spent choosing among them, with the proof
public record RunRecord(
        String inputHash,
        String version,
        Policy policy,
        Objective objective,
        long worth,
        long bound,
        Duration scoring,
        Duration solving) {}
