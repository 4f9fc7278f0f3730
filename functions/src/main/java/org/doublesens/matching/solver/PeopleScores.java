package org.doublesens.matching.solver;

import java.util.Arrays;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.Policy;
import org.doublesens.matching.Rule;

/// The scores and rules of [org.doublesens.matching.score.PairScore] and [org.doublesens.matching.score.PairRules], a
/// row at a time and without asking anybody twice.
///
/// A row's points come from the lists of who wants what it shows and who shows what it wants; the rules are laid over
/// them in
/// loops without a branch, which the compiler turns into vector code; what concerns few pairs is patched in at the end.
final class PeopleScores implements Scores {
    private final Side rows;
    private final Side columns;
    private final Policy policy;
    private final boolean rowsAreJuniors;
    private final Reporting managers;
    private final Reporting.View reporting;
    private final SinglePairs singlePairs;
    private final int[][] points;
    private final int[] rowShows;
    private final int[] columnShows;
    private final int[] common;

    PeopleScores(MatchRequest request, Sides sides) {
        this(
                sides.juniors,
                sides.seniors,
                request.policy(),
                true,
                new Reporting(request.managers(), sides.juniors.people(), sides.seniors.people()),
                SinglePairs.of(request, sides.juniors.people(), sides.seniors.people()));
    }

    private PeopleScores(
            Side rows,
            Side columns,
            Policy policy,
            boolean rowsAreJuniors,
            Reporting managers,
            SinglePairs singlePairs) {
        this.rows = rows;
        this.columns = columns;
        this.policy = policy;
        this.rowsAreJuniors = rowsAreJuniors;
        this.managers = managers;
        this.singlePairs = singlePairs;
        reporting = managers.new View(rows.people(), columns.people());
        points = points(policy);
        rowShows = new int[columns.size()];
        columnShows = new int[columns.size()];
        common = new int[columns.size()];
    }

    /// The points of a wish, by the level of the offer and the code of the wish.
    private static int[][] points(Policy policy) {
        var points = new int[5][Posting.CODES];
        for (var level = 3; level <= 4; level++) {
            for (var wish = 0; wish < Posting.CODES; wish++) {
                var gap = level - Posting.level(wish);
                points[level][wish] = gap < 1 ? 0 : policy.weights().wish(Posting.rank(wish), gap);
            }
        }
        return points;
    }

    @Override
    public int rows() {
        return rows.size();
    }

    @Override
    public int columns() {
        return columns.size();
    }

    @Override
    public Scores turned() {
        return new PeopleScores(columns, rows, policy, !rowsAreJuniors, managers, singlePairs.turned());
    }

    @Override
    public void row(int row, int[] into) {
        addWhatTheRowShows(row);
        addWhatTheColumnsShow(row);
        combine(into);
        addBonuses(row, into);
        applyRules(row, into);
        if (policy.has(Rule.REPORTING_LINE)) {
            reporting.ruleOut(row, into);
        }
        singlePairs.forbidIn(row, into);
        singlePairs.exemptIn(row, into);
    }

    private void addWhatTheRowShows(int row) {
        for (var offer : rows.offersOf()[row]) {
            var worth = points[Posting.code(offer)];
            for (var wish : columns.wishes()[Posting.number(offer)]) {
                rowShows[Posting.number(wish)] += worth[Posting.code(wish)];
            }
        }
    }

    private void addWhatTheColumnsShow(int row) {
        for (var wish : rows.wishesOf()[row]) {
            var code = Posting.code(wish);
            for (var offer : columns.offers()[Posting.number(wish)]) {
                columnShows[Posting.number(offer)] += points[Posting.code(offer)][code];
            }
        }
    }

    /// The weighted sum; a pair that shows nothing gets all bits set, which is [#NOT_ALLOWED], and keeps them through
    /// every later step.
    private void combine(int[] into) {
        var weaker = policy.weights().weakerDirection();
        var stronger = policy.weights().strongerDirection();
        for (var column = 0; column < into.length; column++) {
            var one = rowShows[column];
            var other = columnShows[column];
            into[column] = weaker * Math.min(one, other) + stronger * Math.max(one, other);
            common[column] = (one | other) - 1 >> 31;
        }
        if (policy.has(Rule.BOTH_DIRECTIONS)) {
            require(rowShows);
            require(columnShows);
        }
        if (policy.has(Rule.JUNIOR_SHOWS)) {
            require(rowsAreJuniors ? rowShows : columnShows);
        }
        Arrays.fill(rowShows, 0);
        Arrays.fill(columnShows, 0);
    }

    private void require(int[] shows) {
        for (var column = 0; column < shows.length; column++) {
            common[column] |= shows[column] - 1 >> 31;
        }
    }

    private void addBonuses(int row, int[] into) {
        addBonus(policy.weights().otherDepartment(), rows.department()[row], columns.department(), into);
        addBonus(policy.weights().otherSite(), rows.site()[row], columns.site(), into);
        for (var column = 0; column < into.length; column++) {
            into[column] |= common[column];
        }
    }

    private static void addBonus(int bonus, int mine, int[] theirs, int[] into) {
        if (bonus == 0 || mine == Side.UNKNOWN) {
            return;
        }
        for (var column = 0; column < into.length; column++) {
            var differs = -(theirs[column] ^ mine) | (theirs[column] ^ mine);
            into[column] += bonus & differs >> 31 & ~(theirs[column] >> 31);
        }
    }

    private void applyRules(int row, int[] into) {
        if (policy.has(Rule.SHARED_LANGUAGE)) {
            requireCommon(rows.languages(), columns.languages(), row, into);
        }
        if (policy.has(Rule.SHARED_HALF_DAY)) {
            requireCommon(rows.reachableHalfDays(), columns.halfDays(), row, into);
        }
        if (policy.has(Rule.RANK_GAP)) {
            requireGap(policy.minimumRankGap() - rows.rank()[row], into);
        }
        if (policy.has(Rule.SAME_TEAM) && rows.team()[row] != Side.UNKNOWN) {
            forbidSame(rows.team()[row], into);
        }
        if (policy.has(Rule.SAME_SITE)) {
            requireSameSite(rows.site()[row], into);
        }
    }

    private void requireCommon(int[][] mine, int[][] theirs, int row, int[] into) {
        overlay(mine[0][row], theirs[0], 0);
        for (var word = 1; word < mine.length; word++) {
            overlay(mine[word][row], theirs[word], -1);
        }
        for (var column = 0; column < into.length; column++) {
            into[column] |= common[column] - 1 >> 31;
        }
    }

    /// @param keep all bits to add to what earlier words had in common, none to start anew
    private void overlay(int mine, int[] theirs, int keep) {
        for (var column = 0; column < theirs.length; column++) {
            common[column] = common[column] & keep | mine & theirs[column];
        }
    }

    private void requireGap(int least, int[] into) {
        var theirs = columns.rank();
        for (var column = 0; column < into.length; column++) {
            into[column] |= theirs[column] - least >> 31;
        }
    }

    private void forbidSame(int mine, int[] into) {
        var theirs = columns.team();
        for (var column = 0; column < into.length; column++) {
            into[column] |= (theirs[column] ^ mine) - 1 >> 31 & ~(theirs[column] >> 31);
        }
    }

    private void requireSameSite(int mine, int[] into) {
        var theirs = columns.site();
        for (var column = 0; column < into.length; column++) {
            into[column] |= theirs[column] == mine ? 0 : NOT_ALLOWED;
        }
    }
}
