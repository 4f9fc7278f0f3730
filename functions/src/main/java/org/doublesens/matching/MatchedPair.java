package org.doublesens.matching;

/// One junior and one senior who will meet.
///
/// @param locked whether the organiser had asked for it
public record MatchedPair(JuniorWithSenior people, int score, Quality quality, boolean locked) {

    public String junior() {
        return people.junior();
    }

    public String senior() {
        return people.senior();
    }
}
