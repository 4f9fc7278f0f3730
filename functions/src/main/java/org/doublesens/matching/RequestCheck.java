package org.doublesens.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.doublesens.matching.score.PairRules;
import org.doublesens.matching.solver.Seats;
import org.doublesens.matching.solver.UnitsOf;

/// Finds every mistake in a request, so that all of them can be mended at once.
final class RequestCheck {
    private static final int HIGHEST_RANK = 1_000_000;
    private static final int GREATEST_WEIGHT = 1_000;

    private final MatchRequest request;
    private final Map<String, Person> juniors = new HashMap<>();
    private final Map<String, Person> seniors = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private RequestCheck(MatchRequest request) {
        this.request = request;
    }

    static List<Problem> of(MatchRequest request) {
        var check = new RequestCheck(request);
        check.checkPolicy();
        check.checkPeople();
        check.checkManagers();
        check.checkPairs();
        if (check.problems.isEmpty() && !request.locks().isEmpty()) {
            check.checkLocks();
        }
        if (check.problems.isEmpty() && UnitsOf.of(request).isEmpty()) {
            check.add("policy", "weights", "there are too many people for weights this great");
        }
        Collections.sort(check.problems);
        return List.copyOf(check.problems);
    }

    private void add(String subject, String field, String message) {
        problems.add(new Problem(subject, field, message));
    }

    private void checkPolicy() {
        var weights = request.policy().weights();
        checkWeights("weights/wishRank", weights.wishRank(), GREATEST_WEIGHT);
        checkWeights("weights/levelGapPercent", weights.levelGapPercent(), GREATEST_WEIGHT);
        checkWeight("weights/weakerDirection", weights.weakerDirection());
        checkWeight("weights/strongerDirection", weights.strongerDirection());
        checkWeight("weights/otherDepartment", weights.otherDepartment());
        checkWeight("weights/otherSite", weights.otherSite());
        if (weights.levelGapPercent().size() != Showing.HIGHEST_LEVEL - 1) {
            add("policy", "weights/levelGapPercent", "needs three numbers: for a gap of one level, two and three");
        }
        if (weights.wishRank().isEmpty() || weights.wishRank().size() > MatchRequest.MOST_WISHES) {
            add("policy", "weights/wishRank", "needs 1 to %d numbers".formatted(MatchRequest.MOST_WISHES));
        }
        if (Math.abs((long) request.policy().minimumRankGap()) > HIGHEST_RANK) {
            add("policy", "minimumRankGap", "is out of range");
        }
    }

    private void checkWeights(String field, List<Integer> weights, int greatest) {
        for (var place = 0; place < weights.size(); place++) {
            checkWeight(field + "/" + place, weights.get(place), greatest);
        }
    }

    private void checkWeight(String field, int weight) {
        checkWeight(field, weight, GREATEST_WEIGHT);
    }

    private void checkWeight(String field, int weight, int greatest) {
        if (weight < 0 || weight > greatest) {
            add("policy", field, "must be from 0 to %d, not %d".formatted(greatest, weight));
        }
    }

    private void checkPeople() {
        for (var person : request.juniors()) {
            checkPerson(person, juniors);
        }
        for (var person : request.seniors()) {
            checkPerson(person, seniors);
        }
        for (var person : request.juniors()) {
            if (seniors.containsKey(person.id())) {
                add(person.id(), "id", "is junior and senior");
            }
        }
    }

    private void checkPerson(Person person, Map<String, Person> side) {
        if (person.id().isEmpty()) {
            add(person.id(), "id", "is empty");
        }
        if (side.put(person.id(), person) != null) {
            add(person.id(), "id", "is there twice");
        }
        checkOffers(person.id(), person.shows());
        checkWishes(person.id(), person.wants());
        if (person.wants().size() > MatchRequest.MOST_WISHES) {
            add(person.id(), "wants", "has more than %d wishes".formatted(MatchRequest.MOST_WISHES));
        }
        if (person.capacity() < 1) {
            add(person.id(), "capacity", "must be 1 or more, not " + person.capacity());
        }
        if (Math.abs((long) person.rank()) > HIGHEST_RANK) {
            add(person.id(), "rank", "is out of range");
        }
        if (person.avoids().contains(person.id())) {
            add(person.id(), "avoids", "names the person themselves");
        }
    }

    private void checkOffers(String id, List<Showing> offers) {
        for (var place = 0; place < offers.size(); place++) {
            var offer = offers.get(place);
            checkLevel(id, "shows", place, offer.level());
            for (var earlier = 0; earlier < place; earlier++) {
                if (offers.get(earlier).skill().equals(offer.skill())) {
                    addTwice(id, "shows", place, offer.skill());
                    break;
                }
            }
        }
    }

    private void checkWishes(String id, List<Wanting> wishes) {
        for (var place = 0; place < wishes.size(); place++) {
            var wish = wishes.get(place);
            checkLevel(id, "wants", place, wish.level());
            for (var earlier = 0; earlier < place; earlier++) {
                if (wishes.get(earlier).skill().equals(wish.skill())) {
                    addTwice(id, "wants", place, wish.skill());
                    break;
                }
            }
        }
    }

    private void addTwice(String id, String field, int place, String skill) {
        add(id, field + "/" + place + "/skill", "says %s twice".formatted(skill));
    }

    private void checkLevel(String id, String field, int place, int level) {
        if (level < 1 || level > Showing.HIGHEST_LEVEL) {
            add(id, field + "/" + place + "/level", "must be from 1 to 4, not " + level);
        }
    }

    private void checkManagers() {
        var managerOf = new HashMap<>(request.managers());
        for (var line : request.managers().entrySet()) {
            var manager = line.getValue();
            if (!manager.isEmpty() && !isKnown(manager, managerOf)) {
                add(line.getKey(), "manager", "names nobody we know: " + manager);
            }
        }
        var settled = new HashMap<String, String>();
        for (var start : request.managers().keySet()) {
            checkCycle(start, settled, managerOf);
        }
    }

    private boolean isKnown(String id, Map<String, String> managerOf) {
        return juniors.containsKey(id) || seniors.containsKey(id) || managerOf.containsKey(id);
    }

    /// Walks up until somebody whose way up is known; whoever meets their own walk again closes a circle, told once.
    private void checkCycle(String start, Map<String, String> settled, Map<String, String> managerOf) {
        var one = start;
        while (!one.isEmpty() && !settled.containsKey(one)) {
            settled.put(one, start);
            one = managerOf.getOrDefault(one, "");
        }
        if (!one.isEmpty() && start.equals(settled.get(one))) {
            add(one, "manager", "is, through the chain of managers, their own manager");
        }
    }

    private void checkPairs() {
        for (var lock : request.locks()) {
            checkNames("locks", lock);
        }
        for (var ban : request.bans()) {
            checkNames("bans", ban);
        }
        for (var exemption : request.exemptions()) {
            checkNames("exemptions", exemption.pair());
            if (exemption.rules().contains(Rule.COMPLEMENTARITY)) {
                add("exemptions", named(exemption.pair()), "cannot lift the rule that a pair has something to show");
            }
        }
    }

    private void checkNames(String list, JuniorWithSenior pair) {
        if (!juniors.containsKey(pair.junior())) {
            add(list, named(pair), "names a junior nobody knows: " + pair.junior());
        }
        if (!seniors.containsKey(pair.senior())) {
            add(list, named(pair), "names a senior nobody knows: " + pair.senior());
        }
    }

    private void checkLocks() {
        var rules = new PairRules(request);
        for (var lock : request.locks()) {
            var broken = rules.broken(find(juniors, lock.junior()), find(seniors, lock.senior()));
            for (var rule : broken) {
                add("locks", named(lock), rule.isPublic() ? "breaks the rule " + rule : "breaks a private rule");
            }
        }
        var seats = new Seats(request);
        checkCapacity(seats, juniors, true);
        checkCapacity(seats, seniors, false);
    }

    private void checkCapacity(Seats seats, Map<String, Person> side, boolean junior) {
        for (var person : side.values()) {
            if (seats.locked(person, junior) > seats.capacity(person, junior)) {
                add("locks", person.id(), "give this person more partners than they accept");
            }
        }
    }

    private static Person find(Map<String, Person> side, String id) {
        return Objects.requireNonNull(side.get(id));
    }

    private static String named(JuniorWithSenior pair) {
        return pair.junior() + "/" + pair.senior();
    }
}
