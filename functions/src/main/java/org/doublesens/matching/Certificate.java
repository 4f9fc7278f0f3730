package org.doublesens.matching;

import java.util.List;

/// The proof that a result is the best one: prices for people's places, whose sum no other result can exceed.
///
/// Prices are a feasible solution of the dual linear programme (Kuhn 1955; Schrijver, Combinatorial Optimization,
/// chapter 17):
/// for every allowed pair the two prices add up to at least its worth, no price is negative, and their sum equals the
/// worth of
/// the result. One worth is one integer: `people × people unit − extra × … + score`, with units so great that no sum of
/// lower
/// ones reaches a higher one. `matching.proof.Proof` checks it with nothing but the people.
///
/// @param units what one step of each level of the objective is worth
/// @param prices of every place with a price other than 0, by side, person, place
/// @param leastScore scores below it were left out, because [#ceiling] proves that nobody can be matched as fully
/// without them; 0 in other aims
/// @param ceiling the prices that prove it: with pairs above `leastScore` only, fewer people are matched
public record Certificate(Units units, List<Price> prices, int leastScore, List<Price> ceiling) {

    public Certificate {
        prices = List.copyOf(prices);
        ceiling = List.copyOf(ceiling);
    }

    /// The worth of one step of each level of the objective.
    public record Units(long person, long extra, long comingFirst, long poor, long fair, long point) {}

    /// What one place of a person is worth to the others: place 0 is their first partner's.
    public record Price(boolean junior, String person, int place, long price) {}
}
