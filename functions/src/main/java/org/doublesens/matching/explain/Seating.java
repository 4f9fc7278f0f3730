package org.doublesens.matching.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.doublesens.matching.MatchResult;
import org.doublesens.matching.MatchedPair;
import org.doublesens.matching.Person;

/// Who sits with whom in a result, by number: guests at their hosts; locked pairs sit fast.
final class Seating {
    private final List<List<Integer>> movableGuests = new ArrayList<>();
    private final List<List<Integer>> hostsWhoMayBeLeft = new ArrayList<>();
    private final int[] partnersOfHost;
    private final int[] partnersOfGuest;

    Seating(MatchResult result, List<Person> guests, List<Person> hosts, boolean guestsAreJuniors) {
        hosts.forEach(_ -> movableGuests.add(new ArrayList<>()));
        guests.forEach(_ -> hostsWhoMayBeLeft.add(new ArrayList<>()));
        partnersOfHost = new int[hosts.size()];
        partnersOfGuest = new int[guests.size()];
        var guestNumbers = numbers(guests);
        var hostNumbers = numbers(hosts);
        for (MatchedPair pair : result.pairs()) {
            var guest = find(guestNumbers, guestsAreJuniors ? pair.junior() : pair.senior());
            var host = find(hostNumbers, guestsAreJuniors ? pair.senior() : pair.junior());
            partnersOfHost[host]++;
            partnersOfGuest[guest]++;
            if (!pair.locked()) {
                movableGuests.get(host).add(guest);
                hostsWhoMayBeLeft.get(guest).add(host);
            }
        }
    }

    private static Map<String, Integer> numbers(List<Person> people) {
        var numbers = new HashMap<String, Integer>();
        people.forEach(person -> numbers.put(person.id(), numbers.size()));
        return numbers;
    }

    private static int find(Map<String, Integer> numbers, String id) {
        return Objects.requireNonNull(numbers.get(id));
    }

    List<Integer> movableGuests(int host) {
        return movableGuests.get(host);
    }

    List<List<Integer>> hostsWhoMayBeLeft() {
        return hostsWhoMayBeLeft;
    }

    int partners(int host) {
        return partnersOfHost[host];
    }

    /// Whether one of the host's guests has another host too, and could leave this seat without waiting.
    boolean hasSharedGuest(int host) {
        return movableGuests.get(host).stream().anyMatch(guest -> partnersOfGuest[guest] > 1);
    }
}
