package org.doublesens.pairing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doublesens.matching.JuniorWithSenior;
import org.doublesens.matching.MatchAnswer;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.MatchResult;
import org.doublesens.matching.MatchedPair;
import org.doublesens.matching.Matcher;
import org.doublesens.matching.Objective;
import org.doublesens.matching.Person;
import org.doublesens.matching.explain.Explainer;
import org.doublesens.matching.explain.Explanations;
import org.doublesens.matching.score.PairRules;
import org.doublesens.matching.score.Shown;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Pair;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Posture;
import org.doublesens.program.Showing;
import org.doublesens.program.Skill;

/// Asks the matcher and says its answer in the program's words.
final class Matchmaker {
    private final InstantSource clock;

    Matchmaker(InstantSource clock) {
        this.clock = clock;
    }

    /// The best result for a request that keeps to the rules.
    Solution solve(MatchRequest request) {
        return switch (new Matcher(clock).match(request)) {
            case MatchAnswer.Matched(var result, var record) -> new Solution(request, result, record);
            case MatchAnswer.Refused(var problems) ->
                throw new IllegalStateException("the matcher refuses what the intake let through: " + problems.size());
        };
    }

    /// These pairs and no others, measured as a solution is; pairs that the rules no longer allow do not count.
    Solution keep(MatchRequest request, Set<JuniorWithSenior> pairs) {
        var people = people(request);
        var unbanned = request.banning(Set.of()).locking(Set.of());
        var rules = new PairRules(unbanned);
        var allowed = pairs.stream()
                .filter(pair -> people.containsKey(pair.junior()) && people.containsKey(pair.senior()))
                .filter(pair -> rules.allow(find(people, pair.junior()), find(people, pair.senior())))
                .collect(Collectors.toSet());
        var solution = solve(unbanned.locking(allowed));
        var kept =
                solution.result().pairs().stream().filter(MatchedPair::locked).toList();
        var result = new MatchResult(
                kept,
                without(request.juniors(), kept, MatchedPair::junior),
                without(request.seniors(), kept, MatchedPair::senior),
                Objective.of(kept, request),
                solution.result().certificate());
        return new Solution(request, result, solution.record());
    }

    private static List<String> without(
            List<Person> side, List<MatchedPair> matched, Function<MatchedPair, String> whose) {
        var met = matched.stream().map(whose).collect(Collectors.toSet());
        return side.stream().map(Person::id).filter(id -> !met.contains(id)).toList();
    }

    private static Map<String, Person> people(MatchRequest request) {
        return Stream.concat(request.juniors().stream(), request.seniors().stream())
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    private static Person find(Map<String, Person> people, String id) {
        return Objects.requireNonNull(people.get(id));
    }

    Proposal proposal(String name, Solution solution, YearMonth month) {
        var reasons = Explainer.explain(solution.request(), solution.result());
        var pairs = pairs(solution.result(), reasons, month);
        return new Proposal(pairs, run(name, solution, reasons, pairs, clock.instant()));
    }

    /// A senior with two juniors is one pair of three people.
    private static List<Pair> pairs(MatchResult result, Explanations reasons, YearMonth month) {
        var bySenior = new TreeMap<String, List<MatchedPair>>();
        result.pairs()
                .forEach(pair -> bySenior.computeIfAbsent(pair.senior(), any -> new ArrayList<>())
                        .add(pair));
        return bySenior.entrySet().stream()
                .map(one -> pair(one.getKey(), one.getValue(), reasons, month))
                .toList();
    }

    private static Pair pair(String senior, List<MatchedPair> matched, Explanations reasons, YearMonth month) {
        var juniors =
                matched.stream().map(pair -> new ParticipantId(pair.junior())).toList();
        var byJuniors = new ArrayList<Showing>();
        var bySenior = new ArrayList<Showing>();
        for (var pair : matched) {
            reasons.of(pair.people()).ifPresent(reason -> {
                byJuniors.addAll(shown(reason.juniorShows()));
                bySenior.addAll(shown(reason.seniorShows()));
            });
        }
        var seniorId = new ParticipantId(senior);
        return new Pair(
                Pair.idOf(juniors, seniorId),
                0,
                juniors,
                seniorId,
                Posture.JUNIOR_MENTORS,
                Pair.State.PROPOSED,
                distinct(byJuniors),
                distinct(bySenior),
                matched.stream().mapToInt(MatchedPair::score).sum(),
                month,
                month);
    }

    private static List<Showing> shown(List<Shown> shown) {
        return shown.stream()
                .map(one -> new Showing(new Skill(one.skill()), one.wish(), one.from(), one.to()))
                .toList();
    }

    private static List<Showing> distinct(List<Showing> showings) {
        var bySkill = new LinkedHashMap<Skill, Showing>();
        showings.forEach(showing -> bySkill.putIfAbsent(showing.skill(), showing));
        return List.copyOf(bySkill.values());
    }

    private static MatchingRun run(String name, Solution solution, Explanations reasons, List<Pair> pairs, Instant at) {
        var objective = solution.result().objective();
        var record = solution.record();
        return new MatchingRun(
                name,
                0,
                at,
                record.inputHash(),
                record.version(),
                objective.people(),
                objective.poor(),
                objective.fair(),
                objective.total(),
                objective.worth(solution.result().certificate().units()),
                record.bound(),
                record.scoring().plus(record.solving()).toMillis(),
                MatcherWords.terms(record.policy()),
                unmatched(reasons),
                alternatives(reasons),
                pairs.stream().map(Pair::pairId).collect(Collectors.toSet()),
                MatcherWords.twosomes(solution.request().locks()),
                MatcherWords.twosomes(solution.request().bans()),
                null);
    }

    private static Map<ParticipantId, MatchingRun.Unmatched> unmatched(Explanations reasons) {
        var unmatched = new HashMap<ParticipantId, MatchingRun.Unmatched>();
        reasons.waiting()
                .forEach(reason -> unmatched.put(new ParticipantId(reason.person()), WaitingInWords.of(reason)));
        return unmatched;
    }

    private static Map<ParticipantId, List<ParticipantId>> alternatives(Explanations reasons) {
        var alternatives = new HashMap<ParticipantId, List<ParticipantId>>();
        for (var side : List.of(reasons.juniors(), reasons.seniors())) {
            side.forEach(one -> alternatives.put(
                    new ParticipantId(one.person()),
                    one.nextBest().stream()
                            .map(next -> new ParticipantId(next.partner()))
                            .toList()));
        }
        return alternatives;
    }
}
