package org.doublesens.matching.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.doublesens.matching.MatchResult;
import org.doublesens.matching.Objective;
import org.doublesens.matching.Policy;
import org.doublesens.matching.Rule;
import org.doublesens.matching.RunRecord;
import org.doublesens.matching.explain.Alternatives;
import org.doublesens.matching.explain.Explanations;
import org.doublesens.matching.explain.Obstacle;
import org.doublesens.matching.explain.PairReason;
import org.doublesens.matching.explain.Relaxation;
import org.doublesens.matching.explain.WaitingReason;
import org.doublesens.matching.score.Shown;

/// Writes a result down as JSON, in the order in which one reads it.
final class ResultJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ResultJson() {}

    static ObjectNode of(MatchResult result, RunRecord run, Explanations why) {
        var json = MAPPER.createObjectNode();
        json.put("version", run.version());
        json.put("inputHash", run.inputHash());
        json.set("policy", policy(run.policy()));
        json.set("objective", objective(result.objective()));
        json.put("worth", run.worth());
        json.put("bound", run.bound());
        var milliseconds = json.putObject("milliseconds");
        milliseconds.put("scoring", run.scoring().toMillis());
        milliseconds.put("solving", run.solving().toMillis());
        writePairs(json.putArray("pairs"), result, why);
        result.trios().forEach(json.putObject("trios")::putPOJO);
        writeWaiting(json.putObject("waiting"), result, why);
        var nextBest = json.putObject("nextBest");
        writeNextBest(nextBest.putArray("juniors"), why.juniors());
        writeNextBest(nextBest.putArray("seniors"), why.seniors());
        return json;
    }

    /// As `-Dpolicy` reads it.
    private static ObjectNode policy(Policy policy) {
        var json = MAPPER.createObjectNode();
        var rules = json.putObject("rules");
        for (var rule : Rule.values()) {
            if (rule != Rule.BANNED && rule != Rule.COMPLEMENTARITY) {
                rules.put(rule.name(), policy.has(rule));
            }
        }
        json.put("minimumRankGap", policy.minimumRankGap());
        json.set("weights", MAPPER.valueToTree(policy.weights()));
        json.put("aim", policy.aim().name());
        json.put("trios", policy.trios());
        return json;
    }

    private static ObjectNode objective(Objective objective) {
        var json = MAPPER.createObjectNode();
        json.put("people", objective.people());
        json.put("extraPartners", objective.extraPartners());
        json.put("comingFirst", objective.comingFirst());
        json.put("poor", objective.poor());
        json.put("fair", objective.fair());
        json.put("weakest", objective.weakest());
        json.put("total", objective.total());
        return json;
    }

    private static void writePairs(ArrayNode pairs, MatchResult result, Explanations why) {
        var reasons = new java.util.HashMap<org.doublesens.matching.JuniorWithSenior, PairReason>();
        why.pairs().forEach(reason -> reasons.put(reason.people(), reason));
        for (var pair : result.pairs()) {
            var json = pairs.addObject();
            json.put("junior", pair.junior());
            json.put("senior", pair.senior());
            json.put("score", pair.score());
            json.put("quality", pair.quality().name());
            json.put("locked", pair.locked());
            var reason = reasons.get(pair.people());
            if (reason != null) {
                writeReason(json, reason);
            }
        }
    }

    private static void writeReason(ObjectNode json, PairReason reason) {
        writeShown(json.putArray("juniorShows"), reason.juniorShows());
        writeShown(json.putArray("seniorShows"), reason.seniorShows());
        var parts = json.putObject("parts");
        parts.put("weakerDirection", reason.parts().weakerDirection());
        parts.put("strongerDirection", reason.parts().strongerDirection());
        parts.put("otherDepartment", reason.parts().otherDepartment());
        parts.put("otherSite", reason.parts().otherSite());
        json.put("placeInJuniorsList", reason.placeInJuniorsList());
        json.put("placeInSeniorsList", reason.placeInSeniorsList());
    }

    private static void writeShown(ArrayNode all, List<Shown> shown) {
        for (var one : shown) {
            var json = all.addObject();
            json.put("skill", one.skill());
            json.put("wish", one.wish());
            json.put("from", one.from());
            json.put("to", one.to());
            json.put("points", one.points());
        }
    }

    private static void writeNextBest(ArrayNode all, List<Alternatives> people) {
        for (var person : people) {
            var json = all.addObject();
            json.put("id", person.person());
            var partners = json.putArray("partners");
            for (var one : person.nextBest()) {
                var partner = partners.addObject();
                partner.put("id", one.partner());
                partner.put("score", one.score());
                partner.put("taken", one.taken());
            }
        }
    }

    private static void writeWaiting(ObjectNode waiting, MatchResult result, Explanations why) {
        var juniors = waiting.putArray("juniors");
        result.waitingJuniors().forEach(id -> writeWaiting(juniors.addObject(), id, why));
        var seniors = waiting.putArray("seniors");
        result.waitingSeniors().forEach(id -> writeWaiting(seniors.addObject(), id, why));
    }

    private static void writeWaiting(ObjectNode json, String id, Explanations why) {
        json.put("id", id);
        why.of(id).ifPresent(reason -> writeReason(json, reason));
    }

    private static void writeReason(ObjectNode json, WaitingReason reason) {
        var obstacle = json.putObject("obstacle");
        switch (reason.obstacle()) {
            case Obstacle.NobodyThere there -> obstacle.put("kind", "NOBODY_THERE");
            case Obstacle.NobodyFits fits -> obstacle.put("kind", "NOBODY_FITS");
            case Obstacle.NobodyAllowed(var binding, var ruledOut) -> {
                obstacle.put("kind", "NOBODY_ALLOWED");
                obstacle.put("binding", binding.name());
                var counts = obstacle.putObject("ruledOut");
                ruledOut.forEach((rule, count) -> counts.put(rule.name(), count));
            }
            case Obstacle.Crowded(var people, var partners) -> {
                obstacle.put("kind", "CROWDED");
                people.forEach(obstacle.putArray("people")::add);
                partners.forEach(obstacle.putArray("partners")::add);
            }
        }
        var relaxations = json.putArray("relaxations");
        reason.relaxations().forEach(relaxation -> write(relaxations.addObject(), relaxation));
    }

    private static void write(ObjectNode json, Relaxation relaxation) {
        switch (relaxation) {
            case Relaxation.OneMoreHalfDay(var person, var halfDay) -> {
                json.put("kind", "ONE_MORE_HALF_DAY");
                json.put("person", person);
                json.put("halfDay", halfDay.name());
            }
            case Relaxation.OneMoreWish(var person, var skill) -> {
                json.put("kind", "ONE_MORE_WISH");
                json.put("person", person);
                json.put("skill", skill);
            }
            case Relaxation.OneMorePartner(var host, var capacity, var pair) -> {
                json.put("kind", "ONE_MORE_PARTNER");
                json.put("person", host);
                json.put("capacity", capacity);
            }
            case Relaxation.LiftedRules(var pair, var rules) -> {
                json.put("kind", "LIFTED_RULES");
                json.put("junior", pair.junior());
                json.put("senior", pair.senior());
                rules.forEach(rule -> json.withArray("rules").add(rule.name()));
            }
        }
    }
}
