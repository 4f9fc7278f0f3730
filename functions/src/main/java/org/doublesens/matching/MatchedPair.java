package org.doublesens.matching;

/// One junior and one senior who will meet; pairs stand in the order of their names.
///
/// @param locked whether the organiser had asked for it
public record MatchedPair(JuniorWithSenior people, int score, Quality quality, boolean locked)
        implements Comparable<MatchedPair> {

    public String junior() {
        return people.junior();
    }

    public String senior() {
        return people.senior();
    }

    @Override
    public int compareTo(MatchedPair other) {
        return people.compareTo(other.people);
    }
}
