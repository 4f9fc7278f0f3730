package org.doublesens.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// The fingerprint of a request, the same for the same people in any order.
final class InputHash {
    private final StringBuilder text = new StringBuilder();

    private InputHash() {}

    /// SHA-256 over every field with its length before it, so that no two requests read alike.
    static String of(MatchRequest request) {
        var hash = new InputHash();
        hash.add(request.policy().toString());
        hash.addPeople(request.juniors());
        hash.addPeople(request.seniors());
        hash.add(request.managers().size());
        request.managers().forEach((person, manager) -> hash.add(person).add(manager));
        hash.addPairs(request.locks());
        hash.addPairs(request.bans());
        hash.add(request.exemptions().size());
        request.exemptions().stream()
                .sorted(Comparator.comparing(Exemption::pair)
                        .thenComparing(one -> one.rules().toString()))
                .forEach(one -> hash.add(one.pair().junior())
                        .add(one.pair().senior())
                        .add(one.rules().toString()));
        return hash.digest();
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
        pairs.forEach(pair -> add(pair.junior()).add(pair.senior()));
    }

    private void addPeople(List<Person> people) {
        add(people.size());
        people.stream().sorted(Comparator.comparing(Person::id)).forEach(this::addPerson);
    }

    private void addPerson(Person person) {
        add(person.id());
        add(person.shows().size());
        person.shows().forEach(offer -> add(offer.skill()).add(offer.level()));
        add(person.wants().size());
        person.wants().forEach(wish -> add(wish.skill()).add(wish.level()));
        addAll(person.languages());
        add(person.availability().minutesAheadOfUtc());
        add(person.availability().halfDays().size());
        person.availability().halfDays().forEach(halfDay -> add(halfDay.name()));
        add(person.rank()).add(person.team()).add(person.department()).add(person.site());
        add(person.capacity()).add(person.first() ? 1 : 0);
        addAll(person.avoids());
        addAll(person.met());
    }

    private void addAll(Collection<String> fields) {
        add(fields.size());
        fields.forEach(this::add);
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
