package org.doublesens.local.states.conformance;

/// What came of a case.
public sealed interface Verdict {

    /// It went as on AWS, in all that is compared.
    record Passed() implements Verdict {}

    /// It went otherwise.
    record Failed(String why) implements Verdict {}

    /// It was not run.
    record Skipped(String why) implements Verdict {}

    static Verdict of(String difference) {
        return difference.isEmpty() ? new Passed() : new Failed(difference);
    }
}
