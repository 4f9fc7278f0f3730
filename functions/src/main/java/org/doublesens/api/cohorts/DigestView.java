package org.doublesens.api.cohorts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.doublesens.figures.Suppression;
import org.doublesens.program.Digest;

/// The digest as the organiser reads it before approving.
///
/// @param forewords by language tag
/// @param requests  how many asked for a flash session, by skill; under five hidden
/// @param aside     what the organiser left out
record DigestView(
        Digest.State state,
        Map<String, String> forewords,
        List<Digest.Shared> lessons,
        List<Number> figures,
        List<Talk> talks,
        List<Digest.Fact> facts,
        Map<String, Integer> requests,
        Aside aside) {

    /// A number readers will see.
    record Number(String name, BigDecimal value, String unit, int n) {}

    /// A talk, with the name an edit calls it by.
    record Talk(String talk, String speaker, String subject, Instant starts) {
        static Talk of(Digest.Talk talk) {
            return new Talk(talk.name(), talk.speaker(), talk.subject(), talk.starts());
        }
    }

    /// What was left out and may come back.
    record Aside(List<Number> figures, List<Talk> talks, List<Digest.Fact> facts) {
        static Aside of(Digest.Aside aside) {
            return new Aside(
                    aside.figures().stream().map(DigestView::number).toList(),
                    aside.talks().stream().map(Talk::of).toList(),
                    aside.facts());
        }
    }

    static DigestView of(Digest digest) {
        return new DigestView(
                digest.state(),
                digest.foreword().entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().tag(), Map.Entry::getValue, (one, other) -> one, TreeMap::new)),
                digest.lessons(),
                digest.figures().stream().map(DigestView::number).toList(),
                digest.talks().stream().map(Talk::of).toList(),
                digest.facts(),
                Suppression.shown(digest.requests()),
                Aside.of(digest.aside()));
    }

    private static Number number(Digest.Figure figure) {
        return new Number(
                figure.name(),
                FigureView.decimal(figure.unit(), figure.value()),
                FigureView.unit(figure.unit()),
                figure.n());
    }
}
