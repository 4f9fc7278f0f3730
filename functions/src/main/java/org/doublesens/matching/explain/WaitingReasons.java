package org.doublesens.matching.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.doublesens.matching.Aim;
import org.doublesens.matching.HalfDay;
import org.doublesens.matching.JuniorWithSenior;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.MatchResult;
import org.doublesens.matching.Person;
import org.doublesens.matching.Rule;
import org.doublesens.matching.Showing;
import org.doublesens.matching.Wanting;
import org.doublesens.matching.explain.Obstacle.Crowded;
import org.doublesens.matching.explain.Obstacle.NobodyAllowed;
import org.doublesens.matching.explain.Obstacle.NobodyFits;
import org.doublesens.matching.explain.Obstacle.NobodyThere;
import org.doublesens.matching.explain.Relaxation.LiftedRules;
import org.doublesens.matching.explain.Relaxation.OneMoreHalfDay;
import org.doublesens.matching.explain.Relaxation.OneMorePartner;
import org.doublesens.matching.explain.Relaxation.OneMoreWish;
import org.doublesens.matching.score.PairRules;
import org.doublesens.matching.solver.CohortScores;
import org.doublesens.matching.solver.Scores;
import org.doublesens.matching.solver.Seats;

/// Why the waiting people of one side, here the guests, wait, and what would free them.
final class WaitingReasons {
    private final MatchRequest request;
    private final CohortScores fromGuests;
    private final boolean guestsAreJuniors;
    private final PairRules rules;
    private final Seats seats;
    private final List<Person> guests;
    private final List<Person> hosts;
    private final Seating seating;
    private final List<String> waiting;
    private final CohortScores fromHosts;

    WaitingReasons(
            MatchRequest request,
            MatchResult result,
            CohortScores fromGuests,
            CohortScores fromHosts,
            boolean guestsAreJuniors) {
        this.request = request;
        this.fromGuests = fromGuests;
        this.fromHosts = fromHosts;
        this.guestsAreJuniors = guestsAreJuniors;
        rules = new PairRules(request);
        seats = new Seats(request);
        guests = fromGuests.juniors();
        hosts = fromGuests.seniors();
        seating = new Seating(result, guests, hosts, guestsAreJuniors);
        waiting = guestsAreJuniors ? result.waitingJuniors() : result.waitingSeniors();
    }

    List<WaitingReason> all() {
        if (waiting.isEmpty()) {
            return List.of();
        }
        var wayIn = new WayIn(fromHosts, seating.hostsWhoMayBeLeft(), openSeats());
        var ids = Set.copyOf(waiting);
        var reasons = new ArrayList<WaitingReason>();
        for (var guest = 0; guest < guests.size(); guest++) {
            if (ids.contains(guests.get(guest).id())) {
                reasons.add(reason(guest, wayIn));
            }
        }
        return reasons;
    }

    private boolean[] openSeats() {
        var open = new boolean[hosts.size()];
        for (var host = 0; host < open.length; host++) {
            open[host] = seating.partners(host) < seats.capacity(hosts.get(host), !guestsAreJuniors)
                    || seating.hasSharedGuest(host);
        }
        return open;
    }

    private WaitingReason reason(int guest, WayIn wayIn) {
        var line = new int[hosts.size()];
        fromGuests.scores().row(guest, line);
        var person = guests.get(guest);
        var broken = hosts.stream().map(host -> broken(person, host)).toList();
        return new WaitingReason(
                person.id(), guestsAreJuniors, obstacle(guest, line, broken), relaxations(person, line, broken, wayIn));
    }

    private Set<Rule> broken(Person guest, Person host) {
        return guestsAreJuniors ? rules.broken(guest, host) : rules.broken(host, guest);
    }

    private Obstacle obstacle(int guest, int[] line, List<Set<Rule>> broken) {
        if (hosts.isEmpty()) {
            return new NobodyThere();
        }
        if (broken.stream().anyMatch(Set::isEmpty)) {
            return crowded(guest);
        }
        return nobodyAllowed(broken);
    }

    private static Obstacle nobodyAllowed(List<Set<Rule>> broken) {
        var alone = new EnumMap<Rule, Integer>(Rule.class);
        var ruledOut = new EnumMap<Rule, Integer>(Rule.class);
        for (var rules : broken) {
            rules.stream().filter(Rule::isPublic).forEach(rule -> ruledOut.merge(rule, 1, Integer::sum));
            if (rules.size() == 1 && rules.stream().allMatch(Rule::isPublic)) {
                alone.merge(rules.iterator().next(), 1, Integer::sum);
            }
        }
        return most(alone)
                .or(() -> most(ruledOut))
                .<Obstacle>map(binding -> new NobodyAllowed(binding, ruledOut))
                .orElseGet(NobodyFits::new);
    }

    private static Optional<Rule> most(Map<Rule, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<Rule, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /// Everybody who competes with the person: the guests of the hosts the person may have, and so on.
    private Obstacle crowded(int start) {
        var people = new TreeSet<Integer>(Set.of(start));
        var partners = new TreeSet<Integer>();
        var queue = new java.util.ArrayDeque<Integer>(people);
        var line = new int[hosts.size()];
        while (!queue.isEmpty()) {
            fromGuests.scores().row(queue.remove(), line);
            for (var host = 0; host < line.length; host++) {
                if (line[host] != Scores.NOT_ALLOWED && partners.add(host)) {
                    seating.movableGuests(host).stream().filter(people::add).forEach(queue::add);
                }
            }
        }
        return new Crowded(
                people.stream().map(guest -> guests.get(guest).id()).toList(),
                partners.stream().map(host -> hosts.get(host).id()).toList());
    }

    private List<Relaxation> relaxations(Person person, int[] line, List<Set<Rule>> broken, WayIn wayIn) {
        var found = new ArrayList<Relaxation>();
        if (request.policy().aim() == Aim.GREATEST_TOTAL) {
            return found; // that aim may leave people waiting on purpose, so nothing can be promised
        }
        halfDay(person, broken, wayIn).ifPresent(found::add);
        host(person, line).ifPresent(found::add);
        wish(person, broken, wayIn).ifPresent(found::add);
        liftedRules(person, broken, wayIn).ifPresent(found::add);
        return found;
    }

    private Optional<Relaxation> halfDay(Person person, List<Set<Rule>> broken, WayIn wayIn) {
        var only = Set.of(Rule.SHARED_HALF_DAY);
        var helps = new EnumMap<HalfDay, Integer>(HalfDay.class);
        for (var host = 0; host < hosts.size(); host++) {
            if (broken.get(host).equals(only) && wayIn.leadsThrough(host)) {
                for (var halfDay : HalfDay.values()) {
                    if (person.availability()
                            .with(halfDay)
                            .meets(hosts.get(host).availability())) {
                        helps.merge(halfDay, 1, Integer::sum);
                    }
                }
            }
        }
        return mostHelpful(helps).map(halfDay -> new OneMoreHalfDay(person.id(), halfDay));
    }

    private Optional<Relaxation> host(Person person, int[] line) {
        var best = -1;
        for (var host = 0; host < line.length; host++) {
            if (line[host] != Scores.NOT_ALLOWED && (best < 0 || line[host] > line[best])) {
                best = host;
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        var host = hosts.get(best);
        var capacity = seats.capacity(host, !guestsAreJuniors) + 1;
        return Optional.of(new OneMorePartner(host.id(), capacity, pair(person, host)));
    }

    private Optional<Relaxation> wish(Person person, List<Set<Rule>> broken, WayIn wayIn) {
        var helps = new HashMap<String, Integer>();
        for (var host = 0; host < hosts.size(); host++) {
            if (broken.get(host).contains(Rule.COMPLEMENTARITY) && wayIn.leadsThrough(host)) {
                for (var skill : skillsThatHelp(person, hosts.get(host))) {
                    helps.merge(skill, 1, Integer::sum);
                }
            }
        }
        return mostHelpful(helps).map(skill -> new OneMoreWish(person.id(), skill));
    }

    private List<String> skillsThatHelp(Person person, Person host) {
        var known = new TreeSet<String>();
        person.wants().stream().map(Wanting::skill).forEach(known::add);
        person.shows().stream().map(Showing::skill).forEach(known::add);
        return host.shows().stream()
                .filter(Showing::counts)
                .map(Showing::skill)
                .filter(skill -> !known.contains(skill) && known.size() < MatchRequest.MOST_WISHES)
                .filter(skill -> broken(person.wanting(skill, 1), host).isEmpty())
                .toList();
    }

    private static <T extends Comparable<T>> Optional<T> mostHelpful(Map<T, Integer> helps) {
        return helps.entrySet().stream()
                .max(Map.Entry.<T, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private Optional<Relaxation> liftedRules(Person person, List<Set<Rule>> broken, WayIn wayIn) {
        var fewest = -1;
        for (var host = 0; host < hosts.size(); host++) {
            if (wayIn.leadsThrough(host)
                    && mayBeLifted(broken.get(host))
                    && (fewest < 0
                            || broken.get(host).size() < broken.get(fewest).size())) {
                fewest = host;
            }
        }
        return fewest < 0
                ? Optional.empty()
                : Optional.of(new LiftedRules(pair(person, hosts.get(fewest)), broken.get(fewest)));
    }

    private static boolean mayBeLifted(Set<Rule> rules) {
        var never = EnumSet.of(Rule.AVOIDED, Rule.COMPLEMENTARITY);
        return !rules.isEmpty() && rules.stream().noneMatch(never::contains);
    }

    private JuniorWithSenior pair(Person guest, Person host) {
        return guestsAreJuniors
                ? new JuniorWithSenior(guest.id(), host.id())
                : new JuniorWithSenior(host.id(), guest.id());
    }
}
