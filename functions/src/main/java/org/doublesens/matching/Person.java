package org.doublesens.matching;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Somebody to be matched, as the matcher sees them: what they show and want, and what the rules ask about them.
///
/// Start from [#named] and say the rest: `Person.named("ana").showing("ai.prompting", 4).wanting("skill.lead", 1)`.
///
/// @param wants their wishes, the dearest first
/// @param languages codes such as `fr`; two people share a language when a code is equal
/// @param rank the level in the organisation's grid (or years of experience), greater is more senior
/// @param team, department, site empty when unknown; an unknown team is nobody's team
/// @param capacity how many partners they accept at most; a second one is given only if that brings in somebody who
/// would wait
/// @param first whether they come first when not everybody can be matched: those who waited, or whose partner left
/// @param avoids people they must not be paired with; private, so no explanation ever names this rule
/// @param met partners of earlier cohorts
@RecordBuilder
public record Person(
        String id,
        List<Showing> shows,
        List<Wanting> wants,
        Set<String> languages,
        Availability availability,
        int rank,
        String team,
        String department,
        String site,
        int capacity,
        boolean first,
        Set<String> avoids,
        Set<String> met) {

    public Person {
        shows = List.copyOf(shows);
        wants = List.copyOf(wants);
        languages = sorted(languages);
        avoids = sorted(avoids);
        met = sorted(met);
    }

    public static Person named(String id) {
        return new Person(
                id, List.of(), List.of(), Set.of(), Availability.always(), 0, "", "", "", 1, false, Set.of(), Set.of());
    }

    public Person showing(String skill, int level) {
        return showing(added(shows, new Showing(skill, level)));
    }

    public Person showing(List<Showing> all) {
        return PersonBuilder.from(this).withShows(all);
    }

    public Person wanting(String skill, int level) {
        return wanting(added(wants, new Wanting(skill, level)));
    }

    public Person wanting(List<Wanting> all) {
        return PersonBuilder.from(this).withWants(all);
    }

    public Person speaking(String... codes) {
        return speaking(Set.of(codes));
    }

    public Person speaking(Set<String> codes) {
        return PersonBuilder.from(this).withLanguages(codes);
    }

    public Person free(Availability when) {
        return PersonBuilder.from(this).withAvailability(when);
    }

    public Person ranked(int level) {
        return PersonBuilder.from(this).withRank(level);
    }

    public Person inTeam(String name) {
        return PersonBuilder.from(this).withTeam(name);
    }

    public Person inDepartment(String name) {
        return PersonBuilder.from(this).withDepartment(name);
    }

    public Person onSite(String name) {
        return PersonBuilder.from(this).withSite(name);
    }

    public Person accepting(int partners) {
        return PersonBuilder.from(this).withCapacity(partners);
    }

    /// The same person, who now comes first when not everybody can be matched.
    public Person comingFirst() {
        return PersonBuilder.from(this).withFirst(true);
    }

    public Person avoiding(Set<String> people) {
        return PersonBuilder.from(this).withAvoids(people);
    }

    public Person havingMet(Set<String> people) {
        return PersonBuilder.from(this).withMet(people);
    }

    private static <T> List<T> added(List<T> some, T one) {
        var all = new ArrayList<>(some);
        all.add(one);
        return all;
    }

    private static Set<String> sorted(Set<String> some) {
        return some.size() < 2 ? Set.copyOf(some) : Collections.unmodifiableSet(new TreeSet<>(some));
    }
}
