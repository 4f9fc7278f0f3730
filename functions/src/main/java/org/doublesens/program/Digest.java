package org.doublesens.program;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the cohort learnt, edited and approved by the organiser before it is shared.
///
/// @param foreword  the organiser's own words, by language; may be empty
/// @param lessons   only those whose authors agreed; the author is named only if allowed
/// @param talks     the keynotes, held or to come, earliest first
/// @param facts     what changed on the way, much of it because people said so
/// @param requests  how many asked for a flash session, by skill code
/// @param aside     what the organiser left out and may put in again; no reader sees it
@RecordBuilder
public record Digest(
        int version,
        State state,
        Map<Language, String> foreword,
        List<Shared> lessons,
        List<Figure> figures,
        List<Talk> talks,
        List<Fact> facts,
        Map<String, Integer> requests,
        Aside aside)
        implements Entry {
    public static final String ID = "digest";

    /// A digest in which nothing is said yet.
    public static final Digest EMPTY =
            new Digest(0, State.DRAFT, Map.of(), List.of(), List.of(), List.of(), List.of(), Map.of());

    /// How far it has come.
    public enum State {
        DRAFT,
        APPROVED,
        SHARED
    }

    /// A lesson as readers see it.
    ///
    /// @param lesson the id of the lesson, so that a withdrawal finds it
    /// @param author the full name, empty where the author stays unnamed
    public record Shared(String lesson, @Nullable Skill skill, String text, String author) {}

    /// A number with what it was counted from; groups under five are left out when the draft is composed.
    ///
    /// @param name such as `session-completion`; the reader's language gives it words
    /// @param n    the group it speaks of
    public record Figure(String name, Unit unit, long value, int n) {}

    /// A talk that readers can look back on, or come to.
    public record Talk(String speaker, String subject, Instant starts) {
        /// What an edit calls it; two talks at one time have two speakers.
        public String name() {
            return starts + "#" + speaker;
        }
    }

    /// Something that changed, as a count; the reader's language gives it words.
    public record Fact(Kind kind, int count) {
        /// What can change on the way.
        public enum Kind {
            /// Months in which the roles turned.
            ROLES_TURNED,
            /// Sessions that took place at another hour than planned first.
            SESSIONS_MOVED,
            /// Sessions whose aim the learner set.
            AIMS_SET,
            /// Pairs whose rhythm was planned anew.
            PAIRS_REPLANNED,
            /// Pairs that formed on the way: late joiners, new partners.
            PAIRS_FORMED_LATER,
            /// People who said half-way that they can say "I don't know" in their pair.
            SPOKE_FREELY
        }
    }

    /// Numbers, talks and facts that were left out; lessons need no place here, since their authors keep them.
    public record Aside(List<Figure> figures, List<Talk> talks, List<Fact> facts) {
        public static final Aside EMPTY = new Aside(List.of(), List.of(), List.of());

        public Aside {
            figures = List.copyOf(figures);
            talks = List.copyOf(talks);
            facts = List.copyOf(facts);
        }
    }

    public Digest(
            int version,
            State state,
            Map<Language, String> foreword,
            List<Shared> lessons,
            List<Figure> figures,
            List<Talk> talks,
            List<Fact> facts,
            Map<String, Integer> requests) {
        this(version, state, foreword, lessons, figures, talks, facts, requests, Aside.EMPTY);
    }

    public Digest {
        // A digest kept before anything could be left out has nothing aside.
        aside = aside == null ? Aside.EMPTY : aside;
        foreword = Map.copyOf(foreword);
        lessons = List.copyOf(lessons);
        figures = List.copyOf(figures);
        talks = List.copyOf(talks);
        facts = List.copyOf(facts);
        requests = Map.copyOf(requests);
    }

    @Override
    public String id() {
        return ID;
    }

    public Digest in(State next) {
        return DigestBuilder.from(this).withState(next);
    }

    public Digest opening(Map<Language, String> words) {
        return DigestBuilder.from(this).withForeword(words);
    }

    /// The digest without some of its lessons, by their ids.
    public Digest without(Set<String> leftOut) {
        var kept = lessons.stream()
                .filter(lesson -> !leftOut.contains(lesson.lesson()))
                .toList();
        return DigestBuilder.from(this).withLessons(kept);
    }

    /// The digest with lessons behind those it has.
    public Digest with(Collection<Shared> more) {
        var all = new ArrayList<>(lessons);
        all.addAll(more);
        return DigestBuilder.from(this).withLessons(all);
    }

    /// The digest without the talks of somebody, by the full name.
    public Digest withoutTalksBy(String speaker) {
        return DigestBuilder.builder(this)
                .talks(withoutTalksBy(speaker, talks))
                .aside(new Aside(aside.figures(), withoutTalksBy(speaker, aside.talks()), aside.facts()))
                .build();
    }

    private static List<Talk> withoutTalksBy(String speaker, List<Talk> talks) {
        return talks.stream().filter(talk -> !talk.speaker().equals(speaker)).toList();
    }

    /// The digest in which readers see just these of all its numbers, talks and facts; the others lie aside.
    public Digest showing(Predicate<Figure> figure, Predicate<Talk> talk, Predicate<Fact> fact) {
        return DigestBuilder.builder(this)
                .figures(some(figures, aside.figures(), figure))
                .talks(some(talks, aside.talks(), talk).stream()
                        .sorted(Comparator.comparing(Talk::starts))
                        .toList())
                .facts(some(facts, aside.facts(), fact))
                .aside(new Aside(
                        some(figures, aside.figures(), figure.negate()),
                        some(talks, aside.talks(), talk.negate()),
                        some(facts, aside.facts(), fact.negate())))
                .build();
    }

    private static <T> List<T> some(List<T> here, List<T> aside, Predicate<T> wanted) {
        return Stream.concat(here.stream(), aside.stream()).filter(wanted).toList();
    }

    public Digest requested(Skill skill) {
        var more = new TreeMap<>(requests);
        more.merge(skill.code(), 1, Integer::sum);
        return DigestBuilder.from(this).withRequests(more);
    }

    Digest at(int number) {
        return DigestBuilder.from(this).withVersion(number);
    }
}
