package org.doublesens.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/// The fingerprint of a request, the same for the same people in any order.
final class InputHash {
    private final StringBuilder text = new StringBuilder();

    private InputHash() {}

    /// SHA-256 over every field with its length before it, so that no two requests read alike.
    ///
    /// @param request with its people in the order of their ids
    static String of(MatchRequest request) {
        var hash = new InputHash();
        hash.addPolicy(request.policy());
        hash.addPeople(request.juniors());
        hash.addPeople(request.seniors());
        hash.add(request.managers().size());
        for (var line : request.managers().entrySet()) {
            hash.add(line.getKey()).add(line.getValue());
        }
        hash.addPairs(request.locks());
        hash.addPairs(request.bans());
        hash.addExemptions(request.exemptions());
        return hash.digest();
    }

    private void addPolicy(Policy policy) {
        addRules(policy.rules());
        add(policy.minimumRankGap());
        addNumbers(policy.weights().wishRank());
        addNumbers(policy.weights().levelGapPercent());
        add(policy.weights().weakerDirection()).add(policy.weights().strongerDirection());
        add(policy.weights().otherDepartment()).add(policy.weights().otherSite());
        add(policy.aim().name()).add(policy.trios() ? 1 : 0);
    }

    private void addRules(Set<Rule> rules) {
        add(rules.size());
        for (var rule : rules) {
            add(rule.name());
        }
    }

    private void addNumbers(List<Integer> numbers) {
        add(numbers.size());
        for (var number : numbers) {
            add(number);
        }
    }

    private void addExemptions(List<Exemption> exemptions) {
        add(exemptions.size());
        if (exemptions.isEmpty()) {
            return;
        }
        var sorted = new ArrayList<>(exemptions);
        sorted.sort(Comparator.comparing(Exemption::pair)
                .thenComparing(one -> one.rules().toString()));
        for (var exemption : sorted) {
            add(exemption.pair().junior()).add(exemption.pair().senior());
            addRules(exemption.rules());
        }
    }

    private InputHash add(String field) {
        text.append(field.length()).append(':').append(field);
        return this;
    }

    private InputHash add(int number) {
        text.append(number).append(';');
        return this;
    }

    private void addPairs(Collection<JuniorWithSenior> pairs) {
        add(pairs.size());
        for (var pair : pairs) {
            add(pair.junior()).add(pair.senior());
        }
    }

    private void addPeople(List<Person> people) {
        add(people.size());
        for (var person : people) {
            addPerson(person);
        }
    }

    private void addPerson(Person person) {
        add(person.id());
        add(person.shows().size());
        for (var offer : person.shows()) {
            add(offer.skill()).add(offer.level());
        }
        add(person.wants().size());
        for (var wish : person.wants()) {
            add(wish.skill()).add(wish.level());
        }
        addAll(person.languages());
        add(person.availability().minutesAheadOfUtc());
        add(person.availability().boxes());
        add(person.rank()).add(person.team()).add(person.department()).add(person.site());
        add(person.capacity()).add(person.first() ? 1 : 0);
        addAll(person.avoids());
        addAll(person.met());
    }

    private void addAll(Collection<String> fields) {
        add(fields.size());
        for (var field : fields) {
            add(field);
        }
    }

    private String digest() {
        try {
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
