package org.doublesens.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doublesens.program.Digest;
import org.doublesens.program.Problem;

/// The numbers, talks and facts of a draft, which the organiser may leave out and put in again, and never change.
final class DraftParts {
    private DraftParts() {}

    static Digest edited(Digest digest, DigestEdit edit) {
        var out = edit.leftOut();
        var in = edit.putIn();
        return digest.showing(
                shown(digest.figures(), Digest.Figure::name, out.figures(), in.figures()),
                shown(digest.talks(), Digest.Talk::name, out.talks(), in.talks()),
                shown(digest.facts(), DraftParts::name, out.facts(), in.facts()));
    }

    private static <T> Predicate<T> shown(List<T> here, Function<T, String> name, Set<String> out, Set<String> in) {
        var shown = names(here, name);
        shown.removeAll(out);
        shown.addAll(in);
        return part -> shown.contains(name.apply(part));
    }

    /// Whatever is called by a name that nothing in the draft or aside of it has.
    static List<Problem> problems(Digest digest, DigestEdit edit) {
        var aside = digest.aside();
        var figures = names(all(digest.figures(), aside.figures()), Digest.Figure::name);
        var talks = names(all(digest.talks(), aside.talks()), Digest.Talk::name);
        var facts = names(all(digest.facts(), aside.facts()), DraftParts::name);
        var problems = new ArrayList<Problem>();
        unknown(edit.leftOut().figures(), figures, "/leftOutFigures", "figure", problems);
        unknown(edit.putIn().figures(), figures, "/putInFigures", "figure", problems);
        unknown(edit.leftOut().talks(), talks, "/leftOutTalks", "talk", problems);
        unknown(edit.putIn().talks(), talks, "/putInTalks", "talk", problems);
        unknown(edit.leftOut().facts(), facts, "/leftOutFacts", "fact", problems);
        unknown(edit.putIn().facts(), facts, "/putInFacts", "fact", problems);
        return List.copyOf(problems);
    }

    private static void unknown(
            Set<String> said, Set<String> known, String pointer, String what, List<Problem> problems) {
        new TreeSet<>(said)
                .stream()
                        .filter(name -> !known.contains(name))
                        .map(name -> new Problem(
                                pointer, "unknown-" + what, "The draft has no %s called %s.".formatted(what, name)))
                        .forEach(problems::add);
    }

    private static <T> List<T> all(List<T> here, List<T> aside) {
        return Stream.concat(here.stream(), aside.stream()).toList();
    }

    private static <T> Set<String> names(List<T> parts, Function<T, String> name) {
        return parts.stream().map(name).collect(Collectors.toSet());
    }

    private static String name(Digest.Fact fact) {
        return fact.kind().name();
    }
}
