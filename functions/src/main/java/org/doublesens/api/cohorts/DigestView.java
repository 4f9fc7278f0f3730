package org.doublesens.api.cohorts;

import java.math.BigDecimal;
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
record DigestView(
        Digest.State state,
        Map<String, String> forewords,
        List<Digest.Shared> lessons,
        List<Number> figures,
        List<Digest.Talk> talks,
        List<Digest.Fact> facts,
        Map<String, Integer> requests) {

    /// A number readers will see.
    record Number(String name, BigDecimal value, String unit, int n) {}

    static DigestView of(Digest digest) {
        return new DigestView(
                digest.state(),
                digest.foreword().entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().tag(), Map.Entry::getValue, (one, other) -> one, TreeMap::new)),
                digest.lessons(),
                digest.figures().stream().map(DigestView::number).toList(),
                digest.talks(),
                digest.facts(),
                Suppression.shown(digest.requests()));
    }

    private static Number number(Digest.Figure figure) {
        return new Number(
                figure.name(),
                FigureView.decimal(figure.unit(), figure.value()),
                FigureView.unit(figure.unit()),
                figure.n());
    }
}
