package org.doublesens.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Everything a run depends on; two requests with the same people in another order are the same request.
///
/// @param managers who reports to whom, for participants and for the managers between them; a manager who has none is
/// absent or maps to the empty id
/// @param locks pairs the organiser wants; they keep to the hard rules and are kept whatever else changes
/// @param bans pairs the organiser forbids
/// @param exemptions rules lifted for single pairs
public record MatchRequest(
        List<Person> juniors,
        List<Person> seniors,
        Policy policy,
        Map<String, String> managers,
        Set<JuniorWithSenior> locks,
        Set<JuniorWithSenior> bans,
        List<Exemption> exemptions) {

    /// How many wishes a person may have.
    public static final int MOST_WISHES = 15;

    public MatchRequest {
        juniors = List.copyOf(juniors);
        seniors = List.copyOf(seniors);
        managers = Collections.unmodifiableMap(new TreeMap<>(managers));
        locks = Collections.unmodifiableSet(new TreeSet<>(locks));
        bans = Collections.unmodifiableSet(new TreeSet<>(bans));
        exemptions = List.copyOf(exemptions);
    }

    public static MatchRequest of(List<Person> juniors, List<Person> seniors, Policy policy) {
        return new MatchRequest(juniors, seniors, policy, Map.of(), Set.of(), Set.of(), List.of());
    }

    public MatchRequest with(List<Person> otherJuniors, List<Person> otherSeniors) {
        return new MatchRequest(otherJuniors, otherSeniors, policy, managers, locks, bans, exemptions);
    }

    public MatchRequest with(Policy other) {
        return new MatchRequest(juniors, seniors, other, managers, locks, bans, exemptions);
    }

    public MatchRequest reporting(Map<String, String> managerOf) {
        return new MatchRequest(juniors, seniors, policy, managerOf, locks, bans, exemptions);
    }

    public MatchRequest locking(Set<JuniorWithSenior> pairs) {
        return new MatchRequest(juniors, seniors, policy, managers, pairs, bans, exemptions);
    }

    public MatchRequest banning(Set<JuniorWithSenior> pairs) {
        return new MatchRequest(juniors, seniors, policy, managers, locks, pairs, exemptions);
    }

    public MatchRequest exempting(Exemption another) {
        var more = new ArrayList<>(exemptions);
        more.add(another);
        return new MatchRequest(juniors, seniors, policy, managers, locks, bans, more);
    }

    /// The same request with both sides in the order of their ids.
    public MatchRequest inOrder() {
        return with(sorted(juniors), sorted(seniors));
    }

    /// A class, because a first lambda makes a young virtual machine load what makes lambdas, within a call that
    /// answers
    /// somebody.
    private static final class ById implements Comparator<Person> {
        @Override
        public int compare(Person one, Person other) {
            return one.id().compareTo(other.id());
        }
    }

    private static List<Person> sorted(List<Person> people) {
        var sorted = new ArrayList<>(people);
        sorted.sort(new ById());
        return sorted;
    }

    /// The same request with one person said anew, on whichever side they are.
    public MatchRequest replacing(Person person) {
        return with(replaced(juniors, person), replaced(seniors, person));
    }

    /// The same request after somebody left; what was asked about them goes with them, and whoever reports to them
    /// still
    /// does.
    public MatchRequest leaving(String id) {
        return new MatchRequest(
                juniors.stream().filter(person -> !person.id().equals(id)).toList(),
                seniors.stream().filter(person -> !person.id().equals(id)).toList(),
                policy,
                knownAsManager(id),
                without(locks, id),
                without(bans, id),
                exemptions.stream().filter(one -> !names(one.pair(), id)).toList());
    }

    private Map<String, String> knownAsManager(String id) {
        if (managers.containsKey(id) || !managers.containsValue(id)) {
            return managers;
        }
        var known = new TreeMap<>(managers);
        known.put(id, "");
        return known;
    }

    private static Set<JuniorWithSenior> without(Set<JuniorWithSenior> pairs, String id) {
        var kept = new TreeSet<JuniorWithSenior>(pairs);
        kept.removeIf(pair -> names(pair, id));
        return kept;
    }

    private static boolean names(JuniorWithSenior pair, String id) {
        return pair.junior().equals(id) || pair.senior().equals(id);
    }

    private static List<Person> replaced(List<Person> people, Person person) {
        return people.stream()
                .map(one -> one.id().equals(person.id()) ? person : one)
                .toList();
    }
}
