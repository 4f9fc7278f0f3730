package org.doublesens.matching.solver;

import java.util.Arrays;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.Policy;
import org.doublesens.matching.Rule;
import org.doublesens.matching.score.PairScore;

/// The scores and rules of [org.doublesens.matching.score.PairScore] and [org.doublesens.matching.score.PairRules], a
/// row at a time and without asking anybody twice.
///
/// A row's points come from the lists of who wants what it shows and who shows what it wants; the rules are laid over
/// them in
/// loops without a branch, which the compiler turns into vector code; what concerns few pairs is patched in at the end.
final class PeopleScores implements Scores {
    /// Less than any rank can be short of the gap.
    private static final int NO_RANK = -(1 << 30);

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
    public int score(int row, int column) {
        return PairScore.of(rows.people().get(row), columns.people().get(column), policy.weights());
    }

    @Override
    public Scores turned() {
        return new PeopleScores(columns, rows, policy, !rowsAreJuniors, managers, singlePairs.turned());
    }

    @Override
    public void row(int row, int[] into) {
        addWhatTheRowShows(row);
        addWhatTheColumnsShow(row);
        combine(row, into);
        addSite(row, into);
        applyRules(row, into);
        if (policy.has(Rule.REPORTING_LINE)) {
            reporting.ruleOut(row, into);
        }
        singlePairs.forbidIn(row, into);
        singlePairs.exemptIn(row, into);
        Arrays.fill(rowShows, 0);
        Arrays.fill(columnShows, 0);
    }

    private void addWhatTheRowShows(int row) {
        for (var offer : rows.offersOf()[row]) {
            var worth = points[Posting.code(offer)];
            var wishes = columns.wishes()[Posting.number(offer)];
            for (var wish = 0; wish < wishes.length; wish++) {
                add(worth[wish], wishes[wish], rowShows);
            }
        }
    }

    private void addWhatTheColumnsShow(int row) {
        for (var wish : rows.wishesOf()[row]) {
            var offers = columns.offers()[Posting.number(wish)];
            for (var level = 0; level < offers.length; level++) {
                add(points[level][Posting.code(wish)], offers[level], columnShows);
            }
        }
    }

    private static void add(int worth, int[] people, int[] shows) {
        if (worth != 0) {
            for (var person : people) {
                shows[person] += worth;
            }
        }
    }

    /// The weighted sum under the rules that nearly everybody has; a pair that shows nothing or breaks a rule gets all
    /// bits set, which is [#NOT_ALLOWED], and keeps them through every later step.
    private void combine(int row, int[] into) {
        var weaker = policy.weights().weakerDirection();
        var stronger = policy.weights().strongerDirection();
        var one = rowShows;
        var other = columnShows;
        var department = rows.department()[row];
        var bonus = department == Side.UNKNOWN ? 0 : policy.weights().otherDepartment();
        var departments = columns.department();
        var team = rows.team()[row];
        var teamCounts = policy.has(Rule.SAME_TEAM) && team != Side.UNKNOWN ? NOT_ALLOWED : 0;
        var teams = columns.team();
        var leastRank = policy.has(Rule.RANK_GAP) ? policy.minimumRankGap() - rows.rank()[row] : NO_RANK;
        var ranks = columns.rank();
        for (var column = 0; column < one.length; column++) {
            var shown = weaker * Math.min(one[column], other[column]) + stronger * Math.max(one[column], other[column]);
            var apart = departments[column] ^ department;
            var otherDepartment = (-apart | apart) >> 31 & ~(departments[column] >> 31);
            var sameTeam = (teams[column] ^ team) - 1 >> 31 & ~(teams[column] >> 31);
            into[column] = shown + (bonus & otherDepartment)
                    | (one[column] | other[column]) - 1 >> 31
                    | sameTeam & teamCounts
                    | ranks[column] - leastRank >> 31;
        }
    }

    private void addSite(int row, int[] into) {
        var bonus = policy.weights().otherSite();
        var mine = rows.site()[row];
        if (bonus == 0 || mine == Side.UNKNOWN) {
            return;
        }
        var theirs = columns.site();
        for (var column = 0; column < theirs.length; column++) {
            var apart = theirs[column] ^ mine;
            into[column] += bonus & (-apart | apart) >> 31 & ~(theirs[column] >> 31) & ~(into[column] >> 31);
        }
    }

    private void applyRules(int row, int[] into) {
        if (policy.has(Rule.SHARED_LANGUAGE)) {
            requireCommon(rows.languages(), columns.languages(), row, into);
        }
        if (policy.has(Rule.SHARED_HALF_DAY)) {
            requireCommon(rows.reachableHalfDays(), columns.halfDays(), row, into);
        }
        if (policy.has(Rule.SAME_SITE)) {
            requireSameSite(rows.site()[row], into);
        }
        if (policy.has(Rule.BOTH_DIRECTIONS)) {
            require(rowShows, into);
            require(columnShows, into);
        }
        if (policy.has(Rule.JUNIOR_SHOWS)) {
            require(rowsAreJuniors ? rowShows : columnShows, into);
        }
    }

    private static void require(int[] shows, int[] into) {
        for (var column = 0; column < shows.length; column++) {
            into[column] |= shows[column] - 1 >> 31;
        }
    }

    private void requireCommon(int[][] mine, int[][] theirs, int row, int[] into) {
        if (mine.length == 1) {
            requireCommon(mine[0][row], theirs[0], into);
            return;
        }
        Arrays.fill(common, 0);
        for (var word = 0; word < mine.length; word++) {
            overlay(mine[word][row], theirs[word]);
        }
        requireCommon(NOT_ALLOWED, common, into);
    }

    private static void requireCommon(int mine, int[] theirs, int[] into) {
        for (var column = 0; column < theirs.length; column++) {
            into[column] |= (mine & theirs[column]) - 1 >> 31;
        }
    }

    private void overlay(int mine, int[] theirs) {
        for (var column = 0; column < theirs.length; column++) {
            common[column] |= mine & theirs[column];
        }
    }

    private void requireSameSite(int mine, int[] into) {
        var theirs = columns.site();
        for (var column = 0; column < theirs.length; column++) {
            into[column] |= theirs[column] == mine ? 0 : NOT_ALLOWED;
        }
    }
}
