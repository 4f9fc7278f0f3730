package org.doublesens.pairing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.doublesens.matching.MatchAnswer;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.MatchResult;
import org.doublesens.matching.MatchedPair;
import org.doublesens.matching.Matcher;
import org.doublesens.matching.RunRecord;
import org.doublesens.matching.explain.Explainer;
import org.doublesens.matching.explain.Explanations;
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

    Proposal propose(String name, MatchRequest request, YearMonth month) {
        return switch (new Matcher(clock).match(request)) {
            case MatchAnswer.Matched(var result, var record) -> proposal(name, request, result, record, month);
            case MatchAnswer.Refused(var problems) ->
                throw new IllegalStateException("the matcher refuses what the intake let through: " + problems.size());
        };
    }

    private Proposal proposal(
            String name, MatchRequest request, MatchResult result, RunRecord record, YearMonth month) {
        var reasons = Explainer.explain(request, result);
        return new Proposal(pairs(result, reasons, month), run(name, result, record, reasons, clock.instant()));
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

    private static MatchingRun run(
            String name, MatchResult result, RunRecord record, Explanations reasons, Instant at) {
        return new MatchingRun(
                name,
                at,
                record.inputHash(),
                record.version(),
                result.objective().people(),
                result.objective().poor(),
                result.objective().total(),
                record.bound(),
                unmatched(reasons),
                alternatives(reasons),
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
