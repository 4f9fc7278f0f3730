package org.doublesens.program;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The record of one matching, so that it can be replayed and audited.
///
/// @param name         `first`, or the month of the round whose start matched those waiting
/// @param inputHash    SHA-256 of the canonical input
/// @param people       how many have a partner
/// @param poor         pairs far below what was possible for those two
/// @param fair         pairs somewhat below it
/// @param total        the sum of the scores
/// @param worth        all of it as the one number that the matcher makes greatest
/// @param bound        what no result can exceed; equal to the worth unless people were moved by hand
/// @param milliseconds spent reading the scores and choosing among them
/// @param terms        what the matcher was asked for; absent where it was kept before anybody noted it
/// @param unmatched    why each person without a partner has none, and what would free them
/// @param alternatives the next best partners of each person, at most three
/// @param proposed     the pairs it stands for; another proposed pair is a leftover of a crash
/// @param locks        who meets whatever else changes, because the organiser asked for it
/// @param bans         who does not meet, because the organiser forbade it
/// @param approved     when the organiser approved it
@RecordBuilder
public record MatchingRun(
        String name,
        int version,
        Instant at,
        String inputHash,
        String matcherVersion,
        int people,
        int poor,
        int fair,
        long total,
        BigInteger worth,
        BigInteger bound,
        long milliseconds,
        @Nullable Terms terms,
        Map<ParticipantId, Unmatched> unmatched,
        Map<ParticipantId, List<ParticipantId>> alternatives,
        Set<PairId> proposed,
        Set<Twosome> locks,
        Set<Twosome> bans,
        @Nullable Instant approved)
        implements Entry {

    /// The name of the run that makes the first pairs.
    public static final String FIRST = "first";

    /// What the matcher was asked for, in its own words, so that a run can be repeated though the order changed since.
    ///
    /// @param rules   the hard rules that held
    /// @param rankGap how many ranks a senior stands above a junior at least
    /// @param aim     what was striven for, once most people had a partner
    public record Terms(Set<String> rules, int rankGap, boolean trios, String aim) {
        public Terms {
            rules = Collections.unmodifiableSortedSet(new TreeSet<>(rules));
        }
    }

    /// Why somebody waits, and what would free them.
    public record Unmatched(Blocked blocked, WayOut wayOut) {}

    public MatchingRun {
        unmatched = Map.copyOf(unmatched);
        alternatives = Map.copyOf(alternatives);
        proposed = Set.copyOf(proposed);
        locks = Collections.unmodifiableSortedSet(new TreeSet<>(locks));
        bans = Collections.unmodifiableSortedSet(new TreeSet<>(bans));
    }

    @Override
    public String id() {
        return name;
    }

    /// Whether the pair waits for the organiser's word, or for nothing but its publication.
    public boolean proposes(Pair pair) {
        return pair.state() == Pair.State.PROPOSED && proposed.contains(pair.pairId());
    }

    public MatchingRun approved(Instant when) {
        return MatchingRunBuilder.from(this).withApproved(when);
    }

    /// The same run with what the organiser asks of it.
    public MatchingRun asking(Set<Twosome> locked, Set<Twosome> banned) {
        return MatchingRunBuilder.builder(this).locks(locked).bans(banned).build();
    }

    /// This run in the place of the one that was kept under its name.
    public MatchingRun instead(MatchingRun kept) {
        return at(kept.version());
    }

    /// The proposal after people were moved by hand: who was read and what could be reached at best stay as they were.
    public MatchingRun movedFrom(MatchingRun solved) {
        return MatchingRunBuilder.builder(this)
                .version(solved.version())
                .at(solved.at())
                .inputHash(solved.inputHash())
                .matcherVersion(solved.matcherVersion())
                .bound(solved.bound())
                .milliseconds(solved.milliseconds())
                .terms(solved.terms())
                .build();
    }

    MatchingRun at(int number) {
        return MatchingRunBuilder.from(this).withVersion(number);
    }
}
